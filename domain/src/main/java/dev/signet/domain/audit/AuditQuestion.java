package dev.signet.domain.audit;

import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which events somebody wants to see; what is empty does not matter.
 *
 * @param from the first time that counts
 * @param to the first time that does not
 * @param before only events of smaller numbers: where the last page ended
 * @param limit how many at most, from 1 to {@link #MOST}
 */
public record AuditQuestion(
        Optional<UserId> subject,
        Optional<SessionId> session,
        Optional<AuditKind> kind,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Long> before,
        int limit) {

    public static final int MOST = 200;

    public AuditQuestion {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("from 1 to " + MOST + " events, not " + limit);
        }
    }

    /** For the latest events, whatever they are. */
    public static AuditQuestion latest(int limit) {
        return new AuditQuestion(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    public AuditQuestion of(SessionId one) {
        return new AuditQuestion(subject, Optional.of(one), kind, from, to, before, limit);
    }

    public AuditQuestion about(UserId user) {
        return new AuditQuestion(Optional.of(user), session, kind, from, to, before, limit);
    }

    public AuditQuestion of(AuditKind one) {
        return new AuditQuestion(subject, session, Optional.of(one), from, to, before, limit);
    }

    public AuditQuestion between(Instant first, Instant end) {
        return new AuditQuestion(subject, session, kind, Optional.of(first), Optional.of(end), before, limit);
    }

    public AuditQuestion before(long number) {
        return new AuditQuestion(subject, session, kind, from, to, Optional.of(number), limit);
    }
}
