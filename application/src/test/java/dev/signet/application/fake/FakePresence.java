package dev.signet.application.fake;

import dev.signet.application.port.out.Presence;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Who was seen when. */
public final class FakePresence implements Presence {
    private static final Duration LATELY = Duration.ofMinutes(5);

    private final Map<UserId, Instant> users = new ConcurrentHashMap<>();
    private final Map<SessionId, Instant> sessions = new ConcurrentHashMap<>();

    @Override
    public void seen(UserId user, SessionId session, Instant now) {
        users.merge(user, now, FakePresence::later);
        sessions.merge(session, now, FakePresence::later);
    }

    @Override
    public long online(Instant now) {
        return users.values().stream()
                .filter(at -> !at.isBefore(now.minus(LATELY)))
                .count();
    }

    @Override
    public Map<SessionId, Instant> lastSeen(Collection<SessionId> asked, Instant now) {
        return asked.stream().filter(sessions::containsKey).collect(Collectors.toMap(id -> id, sessions::get));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
