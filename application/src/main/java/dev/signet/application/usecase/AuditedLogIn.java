package dev.signet.application.usecase;

import dev.signet.application.port.in.LogIn;
import dev.signet.application.port.out.Users;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.Cause;
import dev.signet.domain.user.LoginName;

/** Writes down logins that fail. One that succeeds is written down in the transaction that begins its session. */
final class AuditedLogIn implements LogIn {

    private final LogIn logIn;
    private final Users users;
    private final Audit audit;

    AuditedLogIn(LogIn logIn, Users users, Audit audit) {
        this.logIn = logIn;
        this.users = users;
        this.audit = audit;
    }

    @Override
    public Result logIn(Command command) {
        var result = logIn.logIn(command);
        switch (result) {
            case Result.LoggedIn in -> {}
            case Result.CredentialsInvalid wrong -> failed(command, Cause.CREDENTIALS_INVALID);
            case Result.AccountDisabled disabled -> failed(command, Cause.ACCOUNT_DISABLED);
            case Result.CaptchaRequired required -> failed(command, Cause.CAPTCHA_REQUIRED);
            case Result.CaptchaInvalid invalid -> failed(command, Cause.CAPTCHA_INVALID);
            case Result.Throttled throttled -> failed(command, Cause.THROTTLED);
            case Result.LimitReached limit -> failed(command, Cause.SESSION_LIMIT);
        }
        return result;
    }

    /** Of a name that nobody has, nothing is kept: it may be a password that was typed into the wrong field. */
    private void failed(Command command, Cause cause) {
        var event = audit.event(AuditKind.LOGIN_FAILED).because(cause);
        audit.write(LoginName.parse(command.username())
                .flatMap(users::findByName)
                .map(user -> event.about(user.id()))
                .orElse(event));
    }
}
