package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.DisableAccount;
import dev.signet.application.port.in.Guarded;
import dev.signet.application.port.out.Users;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.time.InstantSource;
import java.util.function.Consumer;

final class DisableAccountService implements DisableAccount {

    private final Administrators administrators;
    private final Revoking revoking;
    private final Users users;
    private final InstantSource clock;

    DisableAccountService(Administrators administrators, Revoking revoking, Users users, InstantSource clock) {
        this.administrators = administrators;
        this.revoking = revoking;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Guarded<Result> disable(Caller administrator, UserId target) {
        if (administrator.user().equals(target)) {
            return administrators.guard(administrator, () -> Result.ONESELF);
        }
        return administrators.guard(
                administrator, () -> revoking.ending(ledger -> changed(target, user -> disable(user, ledger))));
    }

    @Override
    public Guarded<Result> enable(Caller administrator, UserId target) {
        return administrators.guard(
                administrator, () -> revoking.inOne(ledger -> changed(target, user -> users.keep(user.enabled()))));
    }

    private Result changed(UserId target, Consumer<User> change) {
        var user = users.lock(target);
        user.ifPresent(change);
        return user.isPresent() ? Result.DONE : Result.NO_SUCH_USER;
    }

    private void disable(User user, Ledger ledger) {
        if (user.isActive()) {
            var now = clock.instant();
            ledger.raise(user.disabled(now), EndReason.ACCOUNT_DISABLED, now);
        }
    }
}
