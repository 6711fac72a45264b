package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.EndSession;
import dev.signet.application.port.in.EndSession.Result.AlreadyOver;
import dev.signet.application.port.in.EndSession.Result.Ended;
import dev.signet.application.port.in.EndSession.Result.NoSuchSession;
import dev.signet.application.port.out.Sessions;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import java.util.List;
import java.util.function.Function;

final class EndSessionService implements EndSession {

    private final Revoking revoking;
    private final LoginLock loginLock;
    private final Sessions sessions;

    EndSessionService(Revoking revoking, LoginLock loginLock, Sessions sessions) {
        this.revoking = revoking;
        this.loginLock = loginLock;
        this.sessions = sessions;
    }

    @Override
    public Result endSession(Caller caller, SessionId session) {
        return ending(
                caller,
                all -> all.stream().filter(one -> one.id().equals(session)).toList(),
                1);
    }

    @Override
    public Result endOtherSessions(Caller caller) {
        return ending(
                caller,
                all -> all.stream()
                        .filter(one -> !one.id().equals(caller.session()) && !one.isUnder(caller.session()))
                        .toList(),
                0);
    }

    private Result ending(Caller caller, Function<List<Session>, List<Session>> choice, int expected) {
        return revoking.ending(ledger -> switch (loginLock.hold(caller)) {
            case LoginLock.Over over -> new AlreadyOver(over.reason());
            case LoginLock.Live live -> {
                var chosen = choice.apply(sessions.notEndedOf(caller.user()));
                chosen.forEach(session -> ledger.end(session, EndReason.LOGGED_OUT, live.now()));
                yield chosen.size() < expected ? new NoSuchSession() : new Ended(chosen.size());
            }
        });
    }
}
