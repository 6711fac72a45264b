package dev.signet.web.badfixture;

import java.time.Clock;

final class TakesTheSystemsClock {
    Clock go() {
        return Clock.systemUTC();
    }
}
