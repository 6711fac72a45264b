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

    static void until(BooleanSupplier itHasCome) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!itHasCome.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it has not come within " + LIMIT);
            }
            moment();
        }
    }
}
