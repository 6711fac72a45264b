package dev.signet.persistence.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.TimeoutOptions;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What every connection is made with. */
@Singleton
final class ClientSettings implements BeanCreatedEventListener<RedisClient> {

    /** Commands on their way; more are refused at once. */
    private static final int MOST_WAITING = 10_000;

    private static final Duration CONNECT = Duration.ofMillis(500);

    @Override
    public RedisClient onCreated(BeanCreatedEvent<RedisClient> event) {
        var client = event.getBean();
        client.setOptions(with(ClientOptions.builder()).build());
        return client;
    }

    static ClientOptions.Builder with(ClientOptions.Builder options) {
        return options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_WAITING)
                .timeoutOptions(TimeoutOptions.enabled(Redis.LIMIT))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT)
                        .keepAlive(silentForTenSeconds())
                        .build());
    }

    /** A line that was cut without a word is found out, and made anew. */
    private static KeepAliveOptions silentForTenSeconds() {
        return KeepAliveOptions.builder()
                .enable()
                .idle(Duration.ofSeconds(4))
                .interval(Duration.ofSeconds(2))
                .count(3)
                .build();
    }
}
