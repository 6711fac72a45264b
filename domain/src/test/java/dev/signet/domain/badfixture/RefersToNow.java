package dev.signet.domain.badfixture;

import java.time.Instant;
import java.util.function.Supplier;

final class RefersToNow {

    static Supplier<Instant> clock() {
        return Instant::now;
    }
}
