package dev.signet.persistence.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** To one server, or to the one that Sentinel says is the primary. */
@Singleton
@Requires(property = "redis.uri")
final class SingleDoor implements Door {

    private final RedisClient client;

    SingleDoor(RedisClient client) {
        this.client = client;
    }

    @Override
    public Line line() {
        var connection = client.connect(ByteArrayCodec.INSTANCE);
        return new Line(connection, connection.async());
    }

    @Override
    public StatefulRedisPubSubConnection<byte[], byte[]> ears() {
        return client.connectPubSub(ByteArrayCodec.INSTANCE);
    }
}
