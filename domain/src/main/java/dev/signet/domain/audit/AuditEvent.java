package dev.signet.domain.audit;

import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened, for whoever has to find out later. It holds ids and stable words, never a secret and never
 * what somebody typed: a mistyped name may be a password.
 *
 * @param actor who did it, if somebody else than the subject did
 * @param subject whom it happened to; empty where nobody knows
 * @param detail the id of what is neither user nor session, such as a key; else empty
 */
public record AuditEvent(
        Instant at,
        AuditKind kind,
        Trace trace,
        Optional<UserId> actor,
        Optional<UserId> subject,
        Optional<SessionId> session,
        Optional<Cause> cause,
        String detail) {

    public static AuditEvent of(AuditKind kind, Trace trace, Instant now) {
        return new AuditEvent(
                now, kind, trace, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** @param who nobody, or the subject itself, counts as no actor */
    public AuditEvent by(Optional<UserId> who) {
        return new AuditEvent(
                at, kind, trace, who.filter(one -> !subject.equals(who)), subject, session, cause, detail);
    }

    public AuditEvent about(UserId user) {
        return new AuditEvent(at, kind, trace, actor, Optional.of(user), session, cause, detail);
    }

    public AuditEvent about(Session one) {
        return about(one.user()).in(one.id());
    }

    public AuditEvent in(SessionId one) {
        return new AuditEvent(at, kind, trace, actor, subject, Optional.of(one), cause, detail);
    }

    public AuditEvent because(Cause why) {
        return new AuditEvent(at, kind, trace, actor, subject, session, Optional.of(why), detail);
    }

    public AuditEvent naming(String thing) {
        return new AuditEvent(at, kind, trace, actor, subject, session, cause, thing);
    }
}
