package dev.signet.application.usecase;

import dev.signet.application.port.out.Presence;
import dev.signet.application.port.out.Sessions;
import dev.signet.domain.session.Life;
import dev.signet.domain.session.SessionFacts;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which sessions were used and not yet written down: use costs no write per request. */
final class UseLog {

    /** Past this a use is not noted; the session's next one will be. */
    private static final int MOST = 100_000;

    /** In it nobody is seen twice: presence is told in minutes, and telling it costs more than a verification. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Presence presence;
    private final Map<SessionId, Sessions.Use> uses = new ConcurrentHashMap<>();
    private final Map<SessionId, Instant> lastNoted = new ConcurrentHashMap<>();
    private final Map<SessionId, Instant> lastSeen = new ConcurrentHashMap<>();

    UseLog(Presence presence) {
        this.presence = presence;
    }

    void noteSeen(UserId user, SessionId session, Instant now) {
        var last = lastSeen.get(session);
        if (last == null || !now.isBefore(last.plus(A_MOMENT))) {
            remember(lastSeen, session, now);
            presence.seen(user, session, now);
        }
    }

    void note(SessionFacts session, Instant now) {
        noteSeen(session.user(), session.id(), now);
        var life = lifeAsNoted(session);
        if (life.isWorthWriting(now) && uses.size() < MOST) {
            var idleEnd = life.usedAt(now).idleEnd();
            uses.put(session.id(), new Sessions.Use(session.id(), now, idleEnd));
            remember(lastNoted, session.id(), now);
        }
    }

    /** A session from a cache knows nothing of the uses that were noted since it was read. */
    private Life lifeAsNoted(SessionFacts session) {
        var noted = Optional.ofNullable(lastNoted.get(session.id()));
        return noted.map(session.life()::usedAt).orElse(session.life());
    }

    private static void remember(Map<SessionId, Instant> moments, SessionId session, Instant now) {
        if (moments.size() >= MOST) {
            moments.clear();
        }
        moments.put(session, now);
    }

    Collection<Sessions.Use> take() {
        var taken = List.copyOf(uses.values());
        taken.forEach(use -> uses.remove(use.session(), use));
        return taken;
    }

    void putBack(Collection<Sessions.Use> taken) {
        taken.forEach(use -> uses.putIfAbsent(use.session(), use));
    }
}
