package dev.signet.application.usecase;

import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.user.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Ends the sessions that a browser brought along, whosever they are: each in a transaction of its own, so that no
 * transaction ever holds two users.
 */
final class PresentedSessions {

    private final Revoking revoking;
    private final Users users;
    private final Sessions sessions;
    private final InstantSource clock;

    PresentedSessions(Revoking revoking, Users users, Sessions sessions, InstantSource clock) {
        this.revoking = revoking;
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** For a logout: what an earlier attempt ended is answered for as well. */
    void end(List<CookieSecret> presented) {
        found(presented, session -> true)
                .forEach(session -> revoking.ending(ledger -> end(session, EndReason.LOGGED_OUT, ledger)));
    }

    /** For a login by somebody else: what has ended already is no business of it. */
    void giveWay(List<CookieSecret> presented, UserId newcomer) {
        found(
                        presented,
                        session -> !session.user().equals(newcomer)
                                && session.ending().isEmpty())
                .forEach(session -> revoking.inOne(ledger -> end(session, EndReason.REPLACED, ledger)));
    }

    private Stream<Session> found(List<CookieSecret> presented, Predicate<Session> which) {
        return presented.stream()
                .flatMap(secret -> sessions.findByCookie(secret.digest()).stream())
                .filter(which);
    }

    private Session end(Session found, EndReason reason, Ledger ledger) {
        users.lock(found.user());
        sessions.lock(found.id())
                .filter(session -> session.ending().isEmpty())
                .ifPresent(session -> ledger.end(session, reason, clock.instant()));
        return found;
    }
}
