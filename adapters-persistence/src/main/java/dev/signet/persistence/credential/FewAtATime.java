package dev.signet.persistence.credential;

import dev.signet.application.port.out.Gauges;
import dev.signet.application.port.out.Unavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Lets costly work through: as many at a time as there are processors and memory for, the rest in a short queue. Beyond that it is
 * better to say so at once than to let everybody wait.
 */
@Singleton
final class FewAtATime implements Gauges {

    private static final long BYTES_OF_A_HASH = Argon2id.MEMORY_KIB * 1024L;

    private static final int MAX_WAITING = 32;
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Semaphore workers;
    private final Semaphore places;
    private final Duration maxWait;

    @Inject
    FewAtATime(Argon2id argon2) {
        this(fitting(argon2), MAX_WAITING, MAX_WAIT);
    }

    FewAtATime(int workers, int maxWaiting, Duration maxWait) {
        this.workers = new Semaphore(workers, true);
        this.places = new Semaphore(workers + maxWaiting);
        this.maxWait = maxWait;
    }

    private static int fitting(Argon2id argon2) {
        long fitting = argon2.memory() / BYTES_OF_A_HASH;
        return (int) Math.clamp(fitting, 1, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public Map<String, DoubleSupplier> gauges() {
        return Map.of("signet_hashing_waiting", workers::getQueueLength);
    }

    <T> T run(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new Unavailable("too many passwords wait to be hashed", RETRY_AFTER);
        }
        try {
            return inTurn(work);
        } finally {
            places.release();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!workers.tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Unavailable("hashing passwords takes too long", RETRY_AFTER);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("stopping", RETRY_AFTER, stopping);
        }
        try {
            return work.get();
        } finally {
            workers.release();
        }
    }
}
