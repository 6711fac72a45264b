package dev.signet.application.badfixture;

import java.time.Clock;

final class TakesTheSystemsClock {

    static Clock clock() {
        return Clock.systemUTC();
    }
}
