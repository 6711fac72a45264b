package dev.signet.persistence.redis;

import dev.signet.application.port.out.SessionCache;
import dev.signet.domain.session.CookieDigest;
import io.lettuce.core.KeyValue;
import io.lettuce.core.ScriptOutputType;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Shares what one node has read with all others. What it finds there and cannot open is as good as nothing. Part of the
 * digest finds a {@link Drawer} and a place in it; the seal is bound to all of it, so that two sessions of one place are
 * a read of the database more.
 */
@Singleton
@Primary
@Requires(property = "redis")
final class RedisSessionCache implements SessionCache {

    /** Redis packs a hash tightly as long as nothing in it is longer ({@code hash-max-listpack-value}). */
    private static final int LONGEST = 64;

    /** As one command: a connection that breaks between two would leave a drawer that nothing empties. */
    private static final String PUT = """
            redis.call('HSET', KEYS[1], unpack(ARGV, 2))
            return redis.call('PEXPIRE', KEYS[1], ARGV[1])""";

    private final SessionCache near;
    private final Redis redis;
    private final Seal seal;
    private final InstantSource clock;
    private final Grumbling grumbling = new Grumbling();

    RedisSessionCache(@Named("near") SessionCache near, Redis redis, Seal seal, InstantSource clock) {
        this.near = near;
        this.redis = redis;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public Optional<Snapshot> find(CookieDigest cookie) {
        return near.find(cookie);
    }

    @Override
    public Optional<Snapshot> fetch(CookieDigest cookie) {
        var drawer = Drawer.of(cookie, clock.instant());
        var found = redis.ask(commands -> commands.hmget(drawer.key(), Drawer.field(cookie), Drawer.overflow(cookie)))
                .flatMap(values -> opened(cookie, drawer, values));
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
        var drawer = Drawer.of(cookie, snapshot.readAt());
        var value = seal.close(place(cookie, drawer), SnapshotFormat.write(snapshot, drawer.since()));
        var left = Duration.between(snapshot.readAt(), drawer.until());
        var end = Wording.ascii(Long.toString((left.compareTo(ofUse) < 0 ? left : ofUse).toMillis()));
        var field = Drawer.field(cookie);
        byte[][] arguments = value.length <= LONGEST
                ? new byte[][] {end, field, value}
                : new byte[][] {
                    end,
                    field,
                    Arrays.copyOf(value, LONGEST),
                    Drawer.overflow(cookie),
                    Arrays.copyOfRange(value, LONGEST, value.length)
                };
        redis.tell(commands -> commands.eval(PUT, ScriptOutputType.INTEGER, new byte[][] {drawer.key()}, arguments));
    }

    /** What stands in the overflow may be of an earlier and longer value: then the first part is all there is. */
    private Optional<Snapshot> opened(CookieDigest cookie, Drawer drawer, List<KeyValue<byte[], byte[]>> values) {
        var first = values.getFirst().getValueOrElse(new byte[0]);
        if (first.length == 0) {
            return Optional.empty();
        }
        var rest = values.getLast().getValueOrElse(new byte[0]);
        try {
            var content = seal.open(place(cookie, drawer), first)
                    .or(() -> seal.open(place(cookie, drawer), joined(first, rest)));
            if (content.isEmpty()) {
                grumbling.about("Redis holds a session that we have not sealed");
            }
            return content.map(bytes -> SnapshotFormat.read(bytes, drawer.since()));
        } catch (RuntimeException garbage) {
            grumbling.about("Redis holds a session that cannot be read", garbage);
            return Optional.empty();
        }
    }

    private static byte[] joined(byte[] first, byte[] rest) {
        return ByteBuffer.allocate(first.length + rest.length)
                .put(first)
                .put(rest)
                .array();
    }

    static String place(CookieDigest cookie, Drawer drawer) {
        return "session|" + drawer.since().toEpochMilli() + '|' + cookie.value();
    }
}
