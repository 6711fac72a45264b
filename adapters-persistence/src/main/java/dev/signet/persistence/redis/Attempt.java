package dev.signet.persistence.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.function.BiConsumer;

/**
 * One attempt to connect, which leaves nothing open unless it has succeeded. From then on Lettuce connects again, and
 * subscribes again, by itself.
 */
final class Attempt implements AutoCloseable {

    private final Line line;
    private final StatefulRedisPubSubConnection<byte[], byte[]> ears;
    private boolean succeeded;

    Attempt(Door door) {
        line = door.line();
        try {
            ears = door.ears();
        } catch (RuntimeException halfWay) {
            line.connection().closeAsync();
            throw halfWay;
        }
    }

    void subscribe(Collection<ByteBuffer> channels, BiConsumer<byte[], byte[]> hearer) {
        ears.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(byte[] channel, byte[] message) {
                hearer.accept(channel, message);
            }
        });
        channels.forEach(channel -> ears.sync().subscribe(channel.array()));
    }

    RedisClusterAsyncCommands<byte[], byte[]> succeeded() {
        succeeded = true;
        return line.commands();
    }

    @Override
    public void close() {
        if (!succeeded) {
            ears.closeAsync();
            line.connection().closeAsync();
        }
    }
}
