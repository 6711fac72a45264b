package dev.signet.web.journey;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what comes soon, and no longer than it takes. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Patience() {}

    static void moment() {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }

    static void until(BooleanSupplier itIs) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!itIs.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + LIMIT);
            }
            moment();
        }
    }

    /**
     * Waits for the end of an outage. A pool trusts a connection for half a second after its last use, also one that the
     * database has closed, so whoever asks more often keeps the dead ones alive.
     */
    static void untilThePoolIsWell(BooleanSupplier answersAgain) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!answersAgain.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no answer within " + LIMIT);
            }
            LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
        }
    }
}
