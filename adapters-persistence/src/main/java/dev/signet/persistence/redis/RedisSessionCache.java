package dev.signet.persistence.redis;

import dev.signet.application.port.out.SessionCache;
import dev.signet.domain.session.CookieDigest;
import io.lettuce.core.SetArgs;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/** Shares what one node has read with all others. What it finds there and cannot open is as good as nothing. */
@Singleton
@Primary
@Requires(property = "redis")
final class RedisSessionCache implements SessionCache {

    /**
     * A third of the digest finds the value; the seal is bound to all of it, so that two sessions of one key are a read
     * of the database more. With the prefix this is what Redis keeps in its second smallest piece of memory.
     */
    private static final int KEY_BYTES = 11;

    private static final byte[] PREFIX = Wording.ascii("sg:");

    private final SessionCache near;
    private final Redis redis;
    private final Seal seal;
    private final Grumbling grumbling = new Grumbling();

    RedisSessionCache(@Named("near") SessionCache near, Redis redis, Seal seal) {
        this.near = near;
        this.redis = redis;
        this.seal = seal;
    }

    @Override
    public Optional<Snapshot> find(CookieDigest cookie) {
        return near.find(cookie);
    }

    @Override
    public Optional<Snapshot> fetch(CookieDigest cookie) {
        var found = redis.ask(commands -> commands.get(key(cookie))).flatMap(value -> opened(cookie, value));
        found.filter(snapshot -> isNews(cookie, snapshot))
                .ifPresent(snapshot -> near.put(cookie, snapshot, Duration.ZERO));
        return found;
    }

    private boolean isNews(CookieDigest cookie, Snapshot snapshot) {
        return near.find(cookie)
                .filter(known -> !known.readAt().isBefore(snapshot.readAt()))
                .isEmpty();
    }

    @Override
    public void put(CookieDigest cookie, Snapshot snapshot, Duration ofUse) {
        near.put(cookie, snapshot, ofUse);
        var value = seal.close(place(cookie), SnapshotFormat.write(snapshot));
        redis.tell(commands -> commands.set(key(cookie), value, SetArgs.Builder.px(ofUse.toMillis())));
    }

    private Optional<Snapshot> opened(CookieDigest cookie, byte[] value) {
        try {
            var content = seal.open(place(cookie), value);
            if (content.isEmpty()) {
                grumbling.about("Redis holds a session that we have not sealed");
            }
            return content.map(SnapshotFormat::read);
        } catch (RuntimeException garbage) {
            grumbling.about("Redis holds a session that cannot be read", garbage);
            return Optional.empty();
        }
    }

    static byte[] key(CookieDigest cookie) {
        return ByteBuffer.allocate(PREFIX.length + KEY_BYTES)
                .put(PREFIX)
                .put(Wording.bytes(cookie.value()), 0, KEY_BYTES)
                .array();
    }

    static String place(CookieDigest cookie) {
        return "session|" + cookie.value();
    }
}
