package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.LogOutEverywhere;
import dev.signet.application.port.in.LogOutEverywhere.Result.AlreadyOver;
import dev.signet.application.port.in.LogOutEverywhere.Result.LoggedOut;
import dev.signet.domain.session.EndReason;

final class LogOutEverywhereService implements LogOutEverywhere {

    private final Revoking revoking;
    private final LoginLock loginLock;

    LogOutEverywhereService(Revoking revoking, LoginLock loginLock) {
        this.revoking = revoking;
        this.loginLock = loginLock;
    }

    @Override
    public Result logOutEverywhere(Caller caller) {
        return revoking.ending(ledger -> switch (loginLock.hold(caller)) {
            case LoginLock.Over over -> new AlreadyOver(over.reason());
            case LoginLock.Live live -> {
                var stamped = live.user().stampedAnew(live.now());
                yield new LoggedOut(ledger.raise(stamped, EndReason.LOGGED_OUT, live.now()), live.now());
            }
        });
    }
}
