package dev.signet.application.usecase;

import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Kind;
import dev.signet.domain.session.Session;
import dev.signet.domain.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** What one transaction makes void: it changes the rows, and remembers what the feed has to say of it. */
final class Ledger {

    private final Users users;
    private final Sessions sessions;
    private final List<Revocation> revocations = new ArrayList<>();

    Ledger(Users users, Sessions sessions) {
        this.users = users;
        this.sessions = sessions;
    }

    void end(Session session, EndReason reason, Instant now) {
        sessions.keep(session.end(reason, now));
        revocations.add(new Revocation.SessionEnded(session.id(), reason));
    }

    /** Keeps a user whose stamp was just raised, and ends all that was before; tells how many sessions that were. */
    int raise(User stamped, EndReason reason, Instant now) {
        stamp(stamped, reason);
        return sessions.endAllOf(stamped.id(), EnumSet.allOf(Kind.class), reason, now);
    }

    /** The same for a new login that is to be the only one: what third parties were granted goes on. */
    int raiseForOneself(User stamped, EndReason reason, Instant now) {
        stamp(stamped, reason);
        sessions.moveThirdParties(stamped.id(), stamped.stamp());
        return sessions.endAllOf(stamped.id(), EnumSet.complementOf(EnumSet.of(Kind.CLIENT)), reason, now);
    }

    /** The same for a renewal that bumps the stamp: one session moves on to the new stamp, the other own ones end. */
    Session raiseForOne(User stamped, Session survivor, EndReason reason, Instant now) {
        var moved = survivor.movedTo(stamped.stamp());
        sessions.notEndedOf(stamped.id()).stream()
                .filter(session ->
                        session.kind() != Kind.CLIENT && !session.id().equals(survivor.id()))
                .forEach(session -> sessions.keep(session.end(reason, now)));
        stamp(stamped, reason);
        sessions.moveThirdParties(stamped.id(), stamped.stamp());
        return moved;
    }

    private void stamp(User stamped, EndReason reason) {
        users.keep(stamped);
        revocations.add(new Revocation.StampRaised(stamped.id(), stamped.stamp(), reason));
    }

    void revoke(Revocation.TokenRevoked token) {
        revocations.add(token);
    }

    boolean isEmpty() {
        return revocations.isEmpty();
    }

    List<Revocation> revocations() {
        return List.copyOf(revocations);
    }
}
