package dev.signet.persistence.redis;

import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;

/** What bucket4j asks of Redis, over the connection that there is. */
record BucketCommands(Redis redis) implements RedisApi<byte[]> {

    @Override
    public <V> RedisFuture<V> eval(String script, ScriptOutputType type, byte[][] keys, byte[][] values) {
        return commands().eval(script, type, keys, values);
    }

    @Override
    public RedisFuture<byte[]> get(byte[] key) {
        return commands().get(key);
    }

    @Override
    public RedisFuture<?> delete(byte[] key) {
        return commands().del(key);
    }

    private RedisClusterAsyncCommands<byte[], byte[]> commands() {
        return redis.commands().orElseThrow(() -> new IllegalStateException("Redis is not connected"));
    }
}
