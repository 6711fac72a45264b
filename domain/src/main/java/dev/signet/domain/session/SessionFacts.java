package dev.signet.domain.session;

import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Set;

/**
 * What it takes to verify a cookie of a session that has not been ended, and no more: it is kept in many places.
 *
 * @param stamp at the session's birth
 * @param authTime when the user was authenticated
 * @param amr how (RFC 8176)
 */
public record SessionFacts(SessionId id, UserId user, Stamp stamp, Instant authTime, Set<String> amr, Life life) {

    public SessionFacts {
        amr = Set.copyOf(amr);
    }

    public static SessionFacts of(Session session) {
        if (session.ending().isPresent()) {
            throw new IllegalArgumentException("an ended session verifies nothing");
        }
        var birth = session.birth();
        return new SessionFacts(
                session.id(), session.user(), birth.stamp(), birth.authTime(), birth.amr(), session.life());
    }

    /** Whether the session has ended by itself. */
    public Standing standing(Instant now) {
        return life.standing(now);
    }
}
