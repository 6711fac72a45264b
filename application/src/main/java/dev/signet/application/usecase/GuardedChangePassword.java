package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ChangePassword;
import dev.signet.application.port.in.ChangePassword.Result.CurrentPasswordWrong;
import dev.signet.application.port.in.ChangePassword.Result.Stopped;
import dev.signet.application.port.in.PasswordProof;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.user.Password;

/** The password change behind its guard. */
final class GuardedChangePassword implements ChangePassword {

    private final ChangePassword changePassword;
    private final PasswordGuard guard;

    GuardedChangePassword(ChangePassword changePassword, PasswordGuard guard) {
        this.changePassword = changePassword;
        this.guard = guard;
    }

    @Override
    public Result changePassword(Caller caller, PasswordProof current, Password wanted) {
        return guard.attempt(
                caller,
                current,
                AuditKind.PASSWORD_CHANGE_FAILED,
                () -> changePassword.changePassword(caller, current, wanted),
                CurrentPasswordWrong.class::isInstance,
                Stopped::new);
    }
}
