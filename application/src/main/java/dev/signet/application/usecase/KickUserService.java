package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Guarded;
import dev.signet.application.port.in.KickUser;
import dev.signet.application.port.in.KickUser.Result.Kicked;
import dev.signet.application.port.in.KickUser.Result.NoSuchSession;
import dev.signet.application.port.in.KickUser.Result.NoSuchUser;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.InstantSource;

final class KickUserService implements KickUser {

    private final Administrators administrators;
    private final Revoking revoking;
    private final Users users;
    private final Sessions sessions;
    private final InstantSource clock;

    KickUserService(
            Administrators administrators, Revoking revoking, Users users, Sessions sessions, InstantSource clock) {
        this.administrators = administrators;
        this.revoking = revoking;
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Guarded<Result> kick(Caller administrator, UserId target) {
        return administrators.guard(
                administrator,
                () -> revoking.ending(ledger -> users.lock(target)
                        .<Result>map(user -> {
                            var now = clock.instant();
                            return new Kicked(ledger.raise(user.stampedAnew(now), EndReason.KICKED, now));
                        })
                        .orElseGet(NoSuchUser::new)));
    }

    @Override
    public Guarded<Result> kick(Caller administrator, UserId target, SessionId sessionId) {
        return administrators.guard(
                administrator,
                () -> revoking.ending(ledger -> users.lock(target).isEmpty()
                        ? new NoSuchUser()
                        : sessions.find(sessionId)
                                .filter(session -> session.user().equals(target))
                                .flatMap(session -> sessions.lock(session.id()))
                                .map(session -> kick(session, ledger))
                                .orElseGet(NoSuchSession::new)));
    }

    private Result kick(Session session, Ledger ledger) {
        if (session.ending().isPresent()) {
            return new Kicked(0);
        }
        ledger.end(session, EndReason.KICKED, clock.instant());
        return new Kicked(1);
    }
}
