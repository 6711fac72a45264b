package dev.signet.persistence.redis;

import dev.signet.application.port.out.Presence;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Who was seen on any node. Nodes write in batches, never for a request. Users are counted by a HyperLogLog for each
 * minute, which takes 12 KB however many they are and is off by about one in a hundred; sessions stand in a hash for
 * each five minutes. All of it is gone after {@value #TTL} milliseconds.
 */
@Singleton
@Primary
@Requires(property = "redis")
final class RedisPresence implements Presence {

    static final long TTL = 20 * 60_000;

    private static final long MINUTE = 60_000;
    private static final long SLICE = 5 * MINUTE;

    /** The braces keep them together on one shard of a cluster, as counting over all of them needs. */
    private static final String USERS = "signet:{online}:";

    private static final String SESSIONS = "signet:seen:";

    /** In one command, so that no other waits long behind it; and the most sessions that are asked for. */
    private static final int BATCH = 500;

    private final Presence near;
    private final Redis redis;
    private final Latest<UserId> users = new Latest<>();
    private final Latest<SessionId> sessions = new Latest<>();

    RedisPresence(@Named("near") Presence near, Redis redis) {
        this.near = near;
        this.redis = redis;
    }

    @Override
    public void seen(UserId user, SessionId session, Instant now) {
        near.seen(user, session, now);
        users.add(user, now);
        sessions.add(session, now);
    }

    @Scheduled(fixedDelay = "3s", initialDelay = "3s")
    void flush() {
        users.take(MINUTE, BATCH, (minute, batch) -> {
            var key = key(USERS, minute);
            var ids = batch.keySet().stream()
                    .map(user -> Wording.bytes(user.value()))
                    .toArray(byte[][]::new);
            redis.tell(commands -> commands.pfadd(key, ids));
            redis.tell(commands -> commands.pexpire(key, TTL));
        });
        sessions.take(SLICE, BATCH, (slice, batch) -> {
            var key = key(SESSIONS, slice);
            var seen = new HashMap<byte[], byte[]>();
            batch.forEach((session, at) -> seen.put(Wording.bytes(session.value()), Wording.time(at)));
            redis.tell(commands -> commands.hset(key, seen));
            redis.tell(commands -> commands.pexpire(key, TTL));
        });
    }

    /** Where Redis does not answer, those whom this node has seen. */
    @Override
    public long online(Instant now) {
        flush();
        var keys = lately(USERS, MINUTE, 6, now);
        long everywhere = redis.ask(commands -> commands.pfcount(keys)).orElse(0L);
        return Math.max(everywhere, near.online(now));
    }

    @Override
    public Map<SessionId, Instant> lastSeen(Collection<SessionId> asked, Instant now) {
        var known = new HashMap<>(near.lastSeen(asked, now));
        var few = asked.stream().limit(BATCH).toList();
        for (var slice : few.isEmpty() ? new byte[0][] : lately(SESSIONS, SLICE, 4, now)) {
            seenIn(slice, few, now).forEach((session, at) -> known.merge(session, at, Latest::later));
        }
        return Map.copyOf(known);
    }

    private Map<SessionId, Instant> seenIn(byte[] slice, List<SessionId> asked, Instant now) {
        var fields =
                asked.stream().map(session -> Wording.bytes(session.value())).toArray(byte[][]::new);
        var found = new HashMap<SessionId, Instant>();
        redis.ask(commands -> commands.hmget(slice, fields)).ifPresent(values -> {
            for (int i = 0; i < asked.size() && i < values.size(); i++) {
                var session = asked.get(i);
                Wording.readTime(values.get(i).getValueOrElse(new byte[0]))
                        .filter(at -> !at.isAfter(now))
                        .ifPresent(at -> found.put(session, at));
            }
        });
        return found;
    }

    /** The keys of the newest spans of time, the present one first. */
    private static byte[][] lately(String prefix, long span, int spans, Instant now) {
        long newest = now.toEpochMilli() / span;
        return LongStream.range(0, spans)
                .mapToObj(back -> key(prefix, newest - back))
                .toArray(byte[][]::new);
    }

    private static byte[] key(String prefix, long span) {
        return Wording.ascii(prefix + span);
    }
}
