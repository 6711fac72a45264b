package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.PasswordProof;
import dev.signet.application.port.in.Reauthenticate;
import dev.signet.application.port.in.Reauthenticate.Result.PasswordWrong;
import dev.signet.application.port.in.Reauthenticate.Result.Stopped;
import dev.signet.domain.audit.AuditKind;

/** The confirmation behind its guard. */
final class GuardedReauthenticate implements Reauthenticate {

    private final Reauthenticate reauthenticate;
    private final PasswordGuard guard;

    GuardedReauthenticate(Reauthenticate reauthenticate, PasswordGuard guard) {
        this.reauthenticate = reauthenticate;
        this.guard = guard;
    }

    @Override
    public Result reauthenticate(Caller caller, PasswordProof proof) {
        return guard.attempt(
                caller,
                proof,
                AuditKind.REAUTHENTICATION_FAILED,
                () -> reauthenticate.reauthenticate(caller, proof),
                PasswordWrong.class::isInstance,
                Stopped::new);
    }
}
