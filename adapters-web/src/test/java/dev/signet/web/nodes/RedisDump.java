package dev.signet.web.nodes;

import dev.signet.persistence.server.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RestoreArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Everything that Redis knew at one time. */
record RedisDump(Map<String, byte[]> values) {

    static RedisDump take() {
        return with(redis -> {
            Map<String, byte[]> values = new HashMap<>();
            for (var key : redis.keys("*")) {
                Optional.ofNullable(redis.dump(key)).ifPresent(value -> values.put(key, value));
            }
            return new RedisDump(values);
        });
    }

    static void forgetEverything() {
        with(RedisCommands::flushall);
    }

    /** Nothing newer is left. */
    void restore() {
        with(redis -> {
            redis.flushall();
            values.forEach((key, value) ->
                    redis.restore(key, value, RestoreArgs.Builder.ttl(0).replace()));
            return values.size();
        });
    }

    private static <T> T with(Function<RedisCommands<String, String>, T> work) {
        try (var client = RedisClient.create(RedisServer.url());
                var connection = client.connect()) {
            return work.apply(connection.sync());
        }
    }
}
