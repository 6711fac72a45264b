package dev.signet.application.usecase;

import dev.signet.application.port.out.Presence;
import dev.signet.application.port.out.Sessions;
import dev.signet.domain.session.Life;
import dev.signet.domain.session.SessionFacts;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
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

    private final Presence presence;
    private final Map<SessionId, Sessions.Use> uses = new ConcurrentHashMap<>();
    private final Map<SessionId, Instant> lastNoted = new ConcurrentHashMap<>();

    UseLog(Presence presence) {
        this.presence = presence;
    }

    void noteSeen(UserId user, SessionId session, Instant now) {
        presence.seen(user, session, now);
    }

    void note(SessionFacts session, Instant now) {
        noteSeen(session.user(), session.id(), now);
        var life = lifeAsNoted(session);
        if (life.isWorthWriting(now) && uses.size() < MOST) {
            var idleEnd = life.usedAt(now).idleEnd();
            uses.put(session.id(), new Sessions.Use(session.id(), now, idleEnd));
            remember(session.id(), now);
        }
    }

    /** A session from a cache knows nothing of the uses that were noted since it was read. */
    private Life lifeAsNoted(SessionFacts session) {
        var noted = Optional.ofNullable(lastNoted.get(session.id()));
        return noted.map(session.life()::usedAt).orElse(session.life());
    }

    private void remember(SessionId session, Instant now) {
        if (lastNoted.size() >= MOST) {
            lastNoted.clear();
        }
        lastNoted.put(session, now);
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
