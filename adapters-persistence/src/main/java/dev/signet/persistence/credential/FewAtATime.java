package dev.signet.persistence.credential;

import dev.signet.application.port.out.Gauges;
import dev.signet.application.port.out.Unavailable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Lets costly work through: as many at a time as there are processors and memory for, the rest in a short queue. Beyond that it is
 * better to say so at once than to let everybody wait.
 *
 * <p>It works on threads of its own, since a virtual thread that computes gives its processor to no other, and at a lower
 * priority than what answers within microseconds.
 */
@Singleton
final class FewAtATime implements Gauges {

    private static final long BYTES_OF_A_HASH = Argon2id.MEMORY_KIB * 1024L;

    private static final int MAX_WAITING = 32;
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final ThreadPoolExecutor workers;
    private final Semaphore places;
    private final Duration maxWait;

    @Inject
    FewAtATime(Argon2id argon2) {
        this(fitting(argon2), MAX_WAITING, MAX_WAIT);
    }

    FewAtATime(int workers, int maxWaiting, Duration maxWait) {
        var threads = Thread.ofPlatform().daemon().name("hashing-", 1).factory();
        this.workers = new ThreadPoolExecutor(
                workers,
                workers,
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                work -> threads.newThread(() -> {
                    Niceness.lowerThisThread();
                    work.run();
                }),
                (late, pool) -> {
                    throw new Unavailable("stopping", RETRY_AFTER);
                });
        this.workers.allowCoreThreadTimeOut(true);
        this.places = new Semaphore(workers + maxWaiting);
        this.maxWait = maxWait;
    }

    private static int fitting(Argon2id argon2) {
        long fitting = argon2.memory() / BYTES_OF_A_HASH;
        return (int) Math.clamp(fitting, 1, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public Map<String, DoubleSupplier> gauges() {
        return Map.of("signet_hashing_waiting", workers.getQueue()::size);
    }

    <T> T run(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new Unavailable("too many passwords wait to be hashed", RETRY_AFTER);
        }
        try {
            return inTurn(new FutureTask<>(work::get));
        } finally {
            places.release();
        }
    }

    private <T> T inTurn(FutureTask<T> work) {
        workers.execute(work);
        try {
            return finished(work);
        } catch (InterruptedException stopping) {
            workers.remove(work);
            Thread.currentThread().interrupt();
            throw new Unavailable("stopping", RETRY_AFTER, stopping);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** What has begun is waited for: it is the queue that nobody shall stand in for long. */
    private <T> T finished(FutureTask<T> work) throws InterruptedException, ExecutionException {
        try {
            return work.get(maxWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            if (workers.remove(work)) {
                throw new Unavailable("hashing passwords takes too long", RETRY_AFTER, slow);
            }
            return work.get();
        }
    }

    @PreDestroy
    void end() {
        workers.shutdown();
    }
}
