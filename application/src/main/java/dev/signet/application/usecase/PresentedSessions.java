package dev.signet.application.usecase;

import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;

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

    void end(List<CookieSecret> presented, Predicate<Session> which, EndReason reason) {
        for (var secret : presented) {
            sessions.findByCookie(secret.digest())
                    .filter(session -> session.isCarriedBy(secret.digest(), clock.instant()))
                    .filter(which)
                    .ifPresent(session -> end(session, reason));
        }
    }

    private void end(Session found, EndReason reason) {
        revoking.inOne(ledger -> {
            users.lock(found.user());
            sessions.lock(found.id())
                    .filter(session -> session.ending().isEmpty())
                    .ifPresent(session -> ledger.end(session, reason, clock.instant()));
            return found;
        });
    }
}
