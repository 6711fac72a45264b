package dev.signet.web.journey;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what comes soon, and no longer than it takes. */
public final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Patience() {}

    public static void moment() {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }

    public static void until(BooleanSupplier ready) {
        await(ready, Duration.ofMillis(50));
    }

    /**
     * Waits for the end of an outage. A pool trusts a connection for half a second after its last use, also one that the
     * database has closed, so whoever asks more often keeps the dead ones alive.
     */
    public static void untilThePoolIsWell(BooleanSupplier answersAgain) {
        await(answersAgain, Duration.ofMillis(600));
    }

    private static void await(BooleanSupplier ready, Duration pause) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it has not come within " + LIMIT);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }
}
