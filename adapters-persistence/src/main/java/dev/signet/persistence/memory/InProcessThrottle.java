package dev.signet.persistence.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.application.port.out.LocalThrottle;
import dev.signet.domain.throttle.Counter;
import dev.signet.domain.throttle.Taken;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Counts for this process alone, with at most {@value #MOST} buckets; a bucket that nobody uses for a day is full. */
@Singleton
final class InProcessThrottle implements LocalThrottle {

    static final int MOST = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofDays(1))
            .build();
    private final TimeMeter time;

    InProcessThrottle(InstantSource clock) {
        this.time = new Since(clock);
    }

    @Override
    public Taken take(Counter counter) {
        var probe = bucket(counter).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Taken.granted(counter, counter.allowance().capacity() - probe.getRemainingTokens() - 1)
                : Taken.refused(counter, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    @Override
    public void giveBack(Counter counter) {
        bucket(counter).addTokens(1);
    }

    private Bucket bucket(Counter counter) {
        return buckets.get(counter.key(), key -> full(counter));
    }

    private Bucket full(Counter counter) {
        var allowance = counter.allowance();
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(allowance.capacity()).refillGreedy(allowance.capacity(), allowance.refilledIn()))
                .withCustomTimePrecision(time)
                .build();
    }

    /** The time of the clock, as a number that grows. */
    private record Since(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
