package dev.signet.persistence.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.application.port.out.Presence;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Remembers at most {@value #MOST} users and as many sessions, which is far above what one process serves. */
@Singleton
@Named("near")
final class InProcessPresence implements Presence {

    static final int MOST = 100_000;

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Cache<UserId, Instant> users =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<SessionId, Instant> sessions =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Override
    public void seen(UserId user, SessionId session, Instant now) {
        users.asMap().merge(user, now, InProcessPresence::later);
        sessions.asMap().merge(session, now, InProcessPresence::later);
    }

    @Override
    public long online(Instant now) {
        var before = now.minus(WINDOW);
        users.asMap().values().removeIf(at -> !at.isAfter(before));
        return users.asMap().size();
    }

    @Override
    public Map<SessionId, Instant> lastSeen(Collection<SessionId> asked, Instant now) {
        return Map.copyOf(sessions.getAllPresent(asked));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
