package dev.signet.domain.badfixture;

import java.time.Clock;

final class TakesTheSystemsClock {

    static Clock clock() {
        return Clock.systemUTC();
    }
}
