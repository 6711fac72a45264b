package dev.signet.persistence.redis;

import dev.signet.application.port.out.Unavailable;
import dev.signet.application.port.out.UsedAssertions;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.encoding.Sha256;
import io.lettuce.core.ScriptOutputType;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Assertions that any node may have seen. Where Redis does not answer, none passes. A Redis that was flushed may let one
 * pass again, for as long as it lives at most: five minutes, and only to whoever got hold of it on its way.
 */
@Singleton
@Primary
@Requires(property = "redis")
final class RedisUsedAssertions implements UsedAssertions {

    private static final String PREFIX = "signet:assertion:";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** In a script, since a plain answer of nothing cannot be told from no answer. */
    private static final byte[] FIRST =
            Wording.ascii("return redis.call('SET', KEYS[1], '', 'NX', 'PX', ARGV[1]) and 1 or 0");

    private final Redis redis;

    RedisUsedAssertions(Redis redis) {
        this.redis = redis;
    }

    @Override
    public boolean isFirstUse(ClientId client, String id, Duration life) {
        byte[][] place = {Wording.ascii(PREFIX + client + ":" + Sha256.of(id))};
        long answer = redis.<Long>ask(commands -> commands.eval(
                        FIRST, ScriptOutputType.INTEGER, place, Wording.ascii(Long.toString(life.toMillis()))))
                .orElseThrow(RedisUsedAssertions::unavailable);
        return answer == 1;
    }

    private static Unavailable unavailable() {
        return new Unavailable("client assertions need Redis, which does not answer", RETRY_AFTER);
    }
}
