package dev.signet.persistence.redis;

import dev.signet.application.port.out.Gauges;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one way to Redis. Redis may be gone at any moment, at the start too: nothing here throws for that, waits longer
 * than {@link #LIMIT}, or keeps a command for later.
 */
@Singleton
@Requires(property = "redis")
final class Redis implements Gauges {

    /** How long an answer is waited for. */
    static final Duration LIMIT = Duration.ofMillis(250);

    /** So long nobody waits again after one has waited in vain; else each request would. */
    private static final Duration REST = Duration.ofSeconds(1);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final Door door;
    private final Grumbling grumbling = new Grumbling();
    private final Map<ByteBuffer, Consumer<byte[]>> hearers = new ConcurrentHashMap<>();
    private final Thread connecting;
    private volatile @Nullable RedisClusterAsyncCommands<byte[], byte[]> commands;
    private volatile long restsUntil = System.nanoTime();
    private volatile boolean answers;

    Redis(Door door) {
        this.door = door;
        this.connecting = Thread.ofVirtual().name("redis-connecting").unstarted(this::connect);
    }

    /** Whoever is to hear of a channel says so before. */
    void hear(String channel, Consumer<byte[]> hearer) {
        hearers.put(ByteBuffer.wrap(Wording.ascii(channel)), hearer);
    }

    /** Returns at once; the connection comes when it can. */
    void open() {
        connecting.start();
    }

    boolean isOpen() {
        return commands != null;
    }

    @Override
    public Map<String, DoubleSupplier> gauges() {
        return Map.of("signet_redis_up", () -> answers ? 1 : 0);
    }

    /** For whoever waits by himself; empty before the first connection. */
    Optional<RedisClusterAsyncCommands<byte[], byte[]>> commands() {
        return Optional.ofNullable(commands);
    }

    /** Sends a command, and forgets it. */
    void tell(Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<?>> command) {
        var known = commands;
        if (known == null) {
            return;
        }
        try {
            command.apply(known).whenComplete((answer, failure) -> {
                answers = failure == null;
                if (failure != null) {
                    grumbling.about("Redis does not take what it is told", failure);
                }
            });
        } catch (RuntimeException failure) {
            grumbling.about("Redis does not take what it is told", failure);
        }
    }

    /** What Redis answers, if it does so in time and has an answer. */
    <T> Optional<T> ask(Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<T>> question) {
        var known = commands;
        if (known == null || System.nanoTime() - restsUntil < 0) {
            return Optional.empty();
        }
        long begun = System.nanoTime();
        try {
            var answer = Optional.ofNullable(question.apply(known).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
            answers = true;
            return answer;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException | CancellationException failure) {
            grumbling.about("Redis does not answer", failure);
        } catch (RuntimeException failure) {
            grumbling.about("Redis is not asked", failure);
        }
        answers = false;
        if (System.nanoTime() - begun > LIMIT.toNanos() / 2) {
            restsUntil = System.nanoTime() + REST.toNanos();
        }
        return Optional.empty();
    }

    private void connect() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var attempt = new Attempt(door)) {
                attempt.subscribe(hearers.keySet(), this::heard);
                commands = attempt.succeeded();
                answers = true;
                return;
            } catch (RuntimeException notYet) {
                grumbling.about("Redis cannot be reached, and will be tried again", notYet);
            }
            try {
                Thread.sleep(BETWEEN_ATTEMPTS);
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    /** On the thread that reads from the network, so that what was heard takes effect at once. */
    private void heard(byte[] channel, byte[] message) {
        var hearer = hearers.get(ByteBuffer.wrap(channel));
        if (hearer == null) {
            return;
        }
        try {
            hearer.accept(message);
        } catch (RuntimeException failure) {
            grumbling.about("a message was not taken", failure);
        }
    }

    /** Open connections end with the client. */
    @PreDestroy
    void close() {
        connecting.interrupt();
    }
}
