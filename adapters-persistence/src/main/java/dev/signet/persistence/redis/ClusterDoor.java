package dev.signet.persistence.redis;

import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** To a cluster. What is published on one of its nodes, all of them hear. */
@Singleton
@Requires(property = "redis.uris")
final class ClusterDoor implements Door {

    private final RedisClusterClient client;

    ClusterDoor(RedisClusterClient client) {
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
