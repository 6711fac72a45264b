package dev.signet.domain.badfixture;

import java.time.Instant;

final class CallsNow {

    static Instant now() {
        return Instant.now();
    }
}
