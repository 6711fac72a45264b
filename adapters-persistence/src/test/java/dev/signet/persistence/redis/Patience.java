package dev.signet.persistence.redis;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens on other threads. */
final class Patience {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private Patience() {}

    static void until(BooleanSupplier itIsSo) {
        long begun = System.nanoTime();
        while (!itIsSo.getAsBoolean()) {
            if (System.nanoTime() - begun > TEN_SECONDS.toNanos()) {
                throw new AssertionError("it did not come true in ten seconds");
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
        }
    }
}
