package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ChangePassword;
import dev.signet.application.port.in.ChangePassword.Result.AlreadyOver;
import dev.signet.application.port.in.ChangePassword.Result.Changed;
import dev.signet.application.port.in.ChangePassword.Result.CurrentPasswordWrong;
import dev.signet.application.port.in.ChangePassword.Result.Rejected;
import dev.signet.application.port.in.PasswordProof;
import dev.signet.application.port.out.PasswordHasher;
import dev.signet.application.port.out.Users;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.Cause;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.user.Password;
import dev.signet.domain.user.PasswordHash;
import dev.signet.domain.user.User;

final class ChangePasswordService implements ChangePassword {

    private final Revoking revoking;
    private final LoginLock loginLock;
    private final Users users;
    private final PasswordHasher hasher;
    private final ChosenPasswords passwords;
    private final Issuing issuing;
    private final Audit audit;

    ChangePasswordService(
            Revoking revoking,
            LoginLock loginLock,
            Users users,
            PasswordHasher hasher,
            ChosenPasswords passwords,
            Issuing issuing,
            Audit audit) {
        this.revoking = revoking;
        this.loginLock = loginLock;
        this.users = users;
        this.hasher = hasher;
        this.passwords = passwords;
        this.issuing = issuing;
        this.audit = audit;
    }

    @Override
    public Result changePassword(Caller caller, PasswordProof current, Password wanted) {
        var user = users.find(caller.user());
        if (user.isEmpty()) {
            return new AlreadyOver(EndReason.STAMP_SUPERSEDED);
        }
        if (!hasher.matches(current.password(), user.get().passwordHash())) {
            audit.write(audit.event(AuditKind.PASSWORD_CHANGE_FAILED)
                    .about(caller.user())
                    .in(caller.session())
                    .because(Cause.CREDENTIALS_INVALID));
            return new CurrentPasswordWrong();
        }
        return passwords
                .flawIn(wanted, user.get().name())
                .<Result>map(Rejected::new)
                .orElseGet(() -> keep(caller, user.get(), hasher.hash(wanted)));
    }

    /** If the password was changed while we were hashing, the one that we verified is not the current one any more. */
    private Result keep(Caller caller, User verified, PasswordHash hash) {
        var decided = revoking.ending(ledger -> switch (loginLock.hold(caller)) {
            case LoginLock.Over over -> new Refused(new AlreadyOver(over.reason()));
            case LoginLock.Live live ->
                live.user().passwordHash().equals(verified.passwordHash())
                        ? change(live, hash, ledger)
                        : new Refused(new CurrentPasswordWrong());
        });
        return switch (decided) {
            case Refused refused -> refused.result();
            case Accepted in -> new Changed(issuing.login(in.user(), in.begun(), in.ended()));
        };
    }

    private Decided change(LoginLock.Live live, PasswordHash hash, Ledger ledger) {
        var changed = live.user().withPassword(hash, live.now());
        int ended = ledger.raise(changed, EndReason.PASSWORD_CHANGED, live.now());
        var begun = issuing.beginInsteadOf(live.session(), changed, live.now());
        ledger.begin(begun.session(), AuditKind.PASSWORD_CHANGED);
        return new Accepted(changed, begun, ended);
    }

    private sealed interface Decided {}

    private record Accepted(User user, Issuing.Begun begun, int ended) implements Decided {}

    private record Refused(Result result) implements Decided {}
}
