package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.LogOut;
import dev.signet.application.port.in.LogOut.Result.AlreadyOver;
import dev.signet.application.port.in.LogOut.Result.LoggedOut;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.EndReason;
import java.util.List;

final class LogOutService implements LogOut {

    private final Revoking revoking;
    private final LoginLock loginLock;
    private final PresentedSessions presentedSessions;

    LogOutService(Revoking revoking, LoginLock loginLock, PresentedSessions presentedSessions) {
        this.revoking = revoking;
        this.loginLock = loginLock;
        this.presentedSessions = presentedSessions;
    }

    @Override
    public Result logOut(Caller caller) {
        return revoking.ending(ledger -> switch (loginLock.hold(caller)) {
            case LoginLock.Over over -> new AlreadyOver(over.reason());
            case LoginLock.Live live -> {
                ledger.end(live.session(), EndReason.LOGGED_OUT, live.now());
                yield new LoggedOut();
            }
        });
    }

    @Override
    public void logOut(List<CookieSecret> presented) {
        presentedSessions.end(presented);
    }
}
