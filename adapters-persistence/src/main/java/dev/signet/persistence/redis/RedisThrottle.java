package dev.signet.persistence.redis;

import dev.signet.application.port.out.Gauges;
import dev.signet.application.port.out.LocalThrottle;
import dev.signet.application.port.out.Throttle;
import dev.signet.domain.throttle.Counter;
import dev.signet.domain.throttle.Taken;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/**
 * Counts for all nodes together. A node that Redis does not answer counts alone, and gives the next requests no share of
 * the waiting. Names and addresses stand in Redis as digests only.
 */
@Singleton
@Primary
@Requires(property = "redis")
final class RedisThrottle implements Throttle, Gauges {

    private static final String PREFIX = "signet:limit:";
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration KEPT_LONGER = Duration.ofSeconds(10);

    private final Grumbling grumbling = new Grumbling();
    private final LocalThrottle alone;
    private final Redis redis;
    private final ProxyManager<byte[]> buckets;
    private volatile long restsUntil = System.nanoTime();
    private volatile boolean shared = true;

    RedisThrottle(LocalThrottle alone, Redis redis) {
        this.alone = alone;
        this.redis = redis;
        this.buckets = new Bucket4jLettuce.LettuceBasedProxyManagerBuilder<>(new BucketCommands<byte[]>(redis))
                .requestTimeout(LIMIT)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_LONGER))
                .build();
    }

    @Override
    public Taken take(Counter counter) {
        return together(counter, bucket -> bucket.tryConsumeAndReturnRemaining(1))
                .map(probe -> probe.isConsumed()
                        ? Taken.granted(counter, counter.allowance().capacity() - probe.getRemainingTokens() - 1)
                        : Taken.refused(counter, Duration.ofNanos(probe.getNanosToWaitForRefill())))
                .orElseGet(() -> alone.take(counter));
    }

    /** To both: nobody remembers where it was taken, and neither takes more than fits. */
    @Override
    public void giveBack(Counter counter) {
        alone.giveBack(counter);
        together(counter, bucket -> {
            bucket.addTokens(1);
            return true;
        });
    }

    private <T> Optional<T> together(Counter counter, Function<BucketProxy, T> work) {
        if (!redis.isOpen() || System.nanoTime() - restsUntil < 0) {
            return Optional.empty();
        }
        try {
            var done = work.apply(buckets.getProxy(key(counter), () -> bucket(counter)));
            shared = true;
            return Optional.of(done);
        } catch (RuntimeException failure) {
            grumbling.about("attempts are counted by this node alone", failure);
            shared = false;
            restsUntil = System.nanoTime() + REST.toNanos();
            return Optional.empty();
        }
    }

    /** What one attempt showed holds until the next: at rest nobody finds out whether Redis answers again. */
    @Override
    public Map<String, DoubleSupplier> gauges() {
        return Map.of("signet_throttle_shared", () -> shared && redis.isOpen() ? 1 : 0);
    }

    private static BucketConfiguration bucket(Counter counter) {
        var allowance = counter.allowance();
        return BucketConfiguration.builder()
                .addLimit(limit ->
                        limit.capacity(allowance.capacity()).refillGreedy(allowance.capacity(), allowance.refilledIn()))
                .build();
    }

    private static byte[] key(Counter counter) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(counter.key().getBytes(StandardCharsets.UTF_8));
            return Wording.ascii(PREFIX + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
