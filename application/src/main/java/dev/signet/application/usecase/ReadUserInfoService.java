package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.ReadUserInfo;
import dev.signet.application.port.in.ReadUserInfo.Result.Info;
import dev.signet.application.port.in.ReadUserInfo.Result.Refused;
import dev.signet.application.port.in.ReadUserInfo.Result.ScopeMissing;
import dev.signet.application.port.in.VerifyCredential;
import dev.signet.application.port.out.Users;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.session.EndReason;
import java.util.Optional;

final class ReadUserInfoService implements ReadUserInfo {

    private static final String PROFILE = "profile";

    private final TokenVerification tokens;
    private final Users users;

    ReadUserInfoService(TokenVerification tokens, Users users) {
        this.tokens = tokens;
        this.users = users;
    }

    /** From the database, whatever memory says: the name is read there anyway. */
    @Override
    public Result read(Credential.Bearer token) {
        return switch (tokens.ask(token)) {
            case VerifyCredential.Admitted admitted -> about(admitted.caller());
            case VerifyCredential.AdmittedMachine machine -> new ScopeMissing();
            case VerifyCredential.Verdict refusal -> new Refused(refusal);
        };
    }

    private Result about(Caller caller) {
        if (!caller.scopes().contains(Scopes.OPENID)) {
            return new ScopeMissing();
        }
        return users.find(caller.user())
                .<Result>map(user -> new Info(
                        user.id().value(), caller.scopes().contains(PROFILE) ? Optional.of(user) : Optional.empty()))
                .orElseGet(() -> new Refused(new VerifyCredential.Over(EndReason.STAMP_SUPERSEDED)));
    }
}
