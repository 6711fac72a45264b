package dev.signet.application.badfixture;

import java.time.Instant;

final class CallsNow {

    static Instant now() {
        return Instant.now();
    }
}
