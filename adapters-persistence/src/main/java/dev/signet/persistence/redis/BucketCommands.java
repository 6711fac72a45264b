package dev.signet.persistence.redis;

import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.Arrays;

/**
 * What bucket4j asks of Redis, over the connection that there is.
 *
 * @param <K> bytes; bucket4j makes arrays of keys as of any objects, which an array of {@code byte[]} would not take
 */
record BucketCommands<K>(Redis redis) implements RedisApi<K> {

    @Override
    public <V> RedisFuture<V> eval(String script, ScriptOutputType type, K[] keys, byte[][] values) {
        return commands().eval(script, type, Arrays.copyOf(keys, keys.length, byte[][].class), values);
    }

    @Override
    public RedisFuture<byte[]> get(K key) {
        return commands().get((byte[]) key);
    }

    @Override
    public RedisFuture<?> delete(K key) {
        return commands().del((byte[]) key);
    }

    private RedisClusterAsyncCommands<byte[], byte[]> commands() {
        return redis.commands().orElseThrow(() -> new IllegalStateException("Redis is not connected"));
    }
}
