package dev.signet.application.port.out;

import java.time.Duration;

/** Time that passes and is never set: what a lease is counted on. */
public interface MonotonicClock {

    /** Since some arbitrary moment. */
    Duration elapsed();
}
