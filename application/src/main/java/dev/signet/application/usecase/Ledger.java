package dev.signet.application.usecase;

import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.Cause;
import dev.signet.domain.key.Kid;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Kind;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one transaction makes void: it changes the rows, and remembers what the feed and the audit have to say of it.
 * Every session begins and ends here, so that no beginning and no end is forgotten.
 */
final class Ledger {

    private final Users users;
    private final Sessions sessions;
    private final LogoutDebts debts;
    private final Audit audit;
    private final Set<SessionId> ended = new HashSet<>();
    private final List<Revocation> revocations = new ArrayList<>();
    private final List<AuditEvent> events = new ArrayList<>();
    private Optional<UserId> actor = Optional.empty();

    Ledger(Users users, Sessions sessions, LogoutDebts debts, Audit audit) {
        this.users = users;
        this.sessions = sessions;
        this.debts = debts;
        this.audit = audit;
    }

    /** Whose doing the rest of the transaction is, where it is not the subject's own. */
    void actsFor(UserId other) {
        actor = Optional.of(other);
    }

    void begin(Session session, AuditKind kind) {
        begin(session, audit.event(kind).about(session));
    }

    void begin(Session session, AuditEvent event) {
        sessions.add(session);
        note(event);
    }

    void note(AuditKind kind, Session session) {
        note(audit.event(kind).about(session));
    }

    void note(AuditKind kind, Kid kid) {
        note(audit.event(kind).naming(kid.value()));
    }

    void note(AuditEvent event) {
        events.add(event.by(actor));
    }

    private void noteEnd(Session session, EndReason reason) {
        note(audit.event(AuditKind.SESSION_ENDED).about(session).because(Cause.of(reason)));
    }

    /** Ends a session, and with a login what third parties got from it; whoever registered for it is owed to be told. */
    void end(Session session, EndReason reason, Instant now) {
        endOne(session, reason, now);
        debts.owe(session, now);
        if (session.delegation().isEmpty()) {
            sessions.notEndedOf(session.user()).stream()
                    .filter(one -> one.isUnder(session.id()))
                    .forEach(granted -> endWithLogin(granted, reason, now));
        }
    }

    private void endWithLogin(Session granted, EndReason reason, Instant now) {
        if (!granted.delegation().orElseThrow().outlivesLogin()) {
            endOne(granted, reason, now);
        }
        debts.owe(granted, now);
    }

    /** The same client asked again from the same login: that is no logout, and nobody is told. */
    void giveWay(Session granted, Instant now) {
        endOne(granted, EndReason.REPLACED, now);
    }

    private void endOne(Session session, EndReason reason, Instant now) {
        if (ended.add(session.id())) {
            noteEnd(session, reason);
            sessions.keep(session.end(reason, now));
            revocations.add(new Revocation.SessionEnded(session.id(), reason));
        }
    }

    /** Keeps a user whose stamp was just raised, and ends all that was before; tells how many sessions that were. */
    int raise(User stamped, EndReason reason, Instant now) {
        stamp(stamped, reason);
        return endAll(stamped.id(), EnumSet.allOf(Kind.class), reason, now);
    }

    /** The same for a new login that is to be the only one: what third parties were granted goes on under it. */
    int raiseForOneself(User stamped, SessionId login, EndReason reason, Instant now) {
        stamp(stamped, reason);
        sessions.moveThirdParties(stamped.id(), stamped.stamp(), login);
        return endAll(stamped.id(), EnumSet.complementOf(EnumSet.of(Kind.CLIENT)), reason, now);
    }

    private int endAll(UserId user, Set<Kind> kinds, EndReason reason, Instant now) {
        sessions.notEndedOf(user).stream()
                .filter(session -> kinds.contains(session.kind()))
                .forEach(session -> {
                    noteEnd(session, reason);
                    debts.owe(session, now);
                });
        return sessions.endAllOf(user, kinds, reason, now);
    }

    /** The same for a renewal that bumps the stamp: one session moves on to the new stamp, the other own ones end. */
    Session raiseForOne(User stamped, Session survivor, EndReason reason, Instant now) {
        var moved = survivor.movedTo(stamped.stamp());
        sessions.notEndedOf(stamped.id()).stream()
                .filter(session ->
                        session.kind() != Kind.CLIENT && !session.id().equals(survivor.id()))
                .forEach(session -> {
                    noteEnd(session, reason);
                    sessions.keep(session.end(reason, now));
                });
        stamp(stamped, reason);
        sessions.moveThirdParties(stamped.id(), stamped.stamp(), survivor.id());
        return moved;
    }

    private void stamp(User stamped, EndReason reason) {
        users.keep(stamped);
        revocations.add(new Revocation.StampRaised(stamped.id(), stamped.stamp(), reason));
    }

    void revoke(Revocation token) {
        revocations.add(token);
    }

    void remove(Kid kid) {
        note(AuditKind.KEY_REMOVED, kid);
        revocations.add(new Revocation.KeyRemoved(kid));
    }

    boolean isEmpty() {
        return revocations.isEmpty();
    }

    List<AuditEvent> events() {
        return List.copyOf(events);
    }

    List<Revocation> revocations() {
        return List.copyOf(revocations);
    }
}
