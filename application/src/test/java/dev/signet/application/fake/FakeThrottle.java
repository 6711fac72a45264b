package dev.signet.application.fake;

import dev.signet.application.port.out.LocalThrottle;
import dev.signet.domain.throttle.Allowance;
import dev.signet.domain.throttle.Counter;
import dev.signet.domain.throttle.Taken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Buckets that lose a drop at a time, the slow and plain way. */
public final class FakeThrottle implements LocalThrottle {
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final InstantSource clock;

    public FakeThrottle(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Taken take(Counter counter) {
        var bucket = refilled(counter);
        if (bucket.used() < counter.allowance().capacity()) {
            buckets.put(counter.key(), new Bucket(bucket.used() + 1, bucket.since()));
            return Taken.granted(counter, bucket.used());
        }
        return Taken.refused(
                counter, Duration.between(clock.instant(), bucket.since().plus(drop(counter.allowance()))));
    }

    @Override
    public synchronized void giveBack(Counter counter) {
        var bucket = refilled(counter);
        buckets.put(counter.key(), new Bucket(Math.max(0, bucket.used() - 1), bucket.since()));
    }

    private Bucket refilled(Counter counter) {
        var drop = drop(counter.allowance());
        var bucket = buckets.getOrDefault(counter.key(), new Bucket(0, clock.instant()));
        if (bucket.used() == 0) {
            return new Bucket(0, clock.instant());
        }
        long drops = Duration.between(bucket.since(), clock.instant()).dividedBy(drop);
        return drops >= bucket.used()
                ? new Bucket(0, clock.instant())
                : new Bucket(bucket.used() - drops, bucket.since().plus(drop.multipliedBy(drops)));
    }

    private static Duration drop(Allowance allowance) {
        return allowance.refilledIn().dividedBy(allowance.capacity());
    }

    private record Bucket(long used, Instant since) {}
}
