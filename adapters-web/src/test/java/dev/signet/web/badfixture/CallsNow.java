package dev.signet.web.badfixture;

import java.time.Instant;

final class CallsNow {
    Instant go() {
        return Instant.now();
    }
}
