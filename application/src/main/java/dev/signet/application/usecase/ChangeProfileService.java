package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ChangeProfile;
import dev.signet.application.port.in.ChangeProfile.Result.AlreadyOver;
import dev.signet.application.port.in.ChangeProfile.Result.Changed;
import dev.signet.application.port.in.ChangeProfile.Result.Rejected;
import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.out.Transactions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.user.DisplayName;

final class ChangeProfileService implements ChangeProfile {

    private final Transactions transactions;
    private final LoginLock loginLock;
    private final Users users;

    ChangeProfileService(Transactions transactions, LoginLock loginLock, Users users) {
        this.transactions = transactions;
        this.loginLock = loginLock;
        this.users = users;
    }

    @Override
    public Result changeDisplayName(Caller caller, String displayName) {
        return DisplayName.parse(displayName)
                .map(name -> keep(caller, name))
                .orElseGet(() -> new Rejected(Flaw.DISPLAY_NAME_INVALID));
    }

    private Result keep(Caller caller, DisplayName name) {
        return transactions.inOne(() -> switch (loginLock.hold(caller)) {
            case LoginLock.Over over -> new AlreadyOver(over.reason());
            case LoginLock.Live live -> {
                var renamed = live.user().renamed(name);
                users.keep(renamed);
                yield new Changed(renamed);
            }
        });
    }
}
