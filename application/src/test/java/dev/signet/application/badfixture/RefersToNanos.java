package dev.signet.application.badfixture;

import java.util.function.LongSupplier;

final class RefersToNanos {

    static LongSupplier nanos() {
        return System::nanoTime;
    }
}
