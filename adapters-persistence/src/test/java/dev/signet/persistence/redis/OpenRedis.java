package dev.signet.persistence.redis;

import dev.signet.application.contract.Samples;
import dev.signet.application.fake.FakeSeals;
import dev.signet.application.fake.SettableClock;
import dev.signet.application.port.out.Announcements;
import dev.signet.application.port.out.Presence;
import dev.signet.application.port.out.SessionCache;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.core.util.SupplierUtil;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/** The adapters of this room, opened as the server opens them, without a database. */
final class OpenRedis implements AutoCloseable {

    private static final String CLUSTER = "redis-cluster://";

    private final ApplicationContext context;
    private final Supplier<Line> behind;
    final FakeSeals seals = new FakeSeals();

    private OpenRedis(Map<String, Object> properties) {
        context = ApplicationContext.builder()
                .properties(properties)
                .singletons(seals)
                .beanDefinitions(clock())
                .start();
        context.getBean(Announcements.class);
        behind = SupplierUtil.memoized(() -> context.getBean(Door.class).line());
    }

    /** In place of the database's. */
    private static RuntimeBeanDefinition<InstantSource> clock() {
        return RuntimeBeanDefinition.builder(InstantSource.class, () -> new SettableClock(Samples.NOW))
                .singleton(true)
                .replaces(InstantSource.class)
                .build();
    }

    /** Does not wait until it is connected. */
    static OpenRedis on(String url) {
        return new OpenRedis(
                url.startsWith(CLUSTER)
                        ? Map.of(
                                "redis.uris",
                                Arrays.stream(url.substring(CLUSTER.length()).split(",", -1))
                                        .map(node -> "redis://" + node)
                                        .toList())
                        : Map.of("redis.uri", url));
    }

    static OpenRedis connectedTo(String url) {
        return on(url).awaitConnected();
    }

    OpenRedis awaitConnected() {
        Patience.until(redis()::isOpen);
        return this;
    }

    Redis redis() {
        return context.getBean(Redis.class);
    }

    Announcements announcements() {
        return context.getBean(Announcements.class);
    }

    SessionCache cache() {
        return context.getBean(SessionCache.class);
    }

    RedisPresence presence() {
        return (RedisPresence) context.getBean(Presence.class);
    }

    <T> T part(Class<T> port) {
        return context.getBean(port);
    }

    /** For a test that looks behind the ports, and waits as long as it takes. */
    <T> T raw(Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<T>> command) {
        try {
            return command.apply(behind.get().commands()).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    OpenRedis emptied() {
        raw(RedisClusterAsyncCommands::flushall);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
