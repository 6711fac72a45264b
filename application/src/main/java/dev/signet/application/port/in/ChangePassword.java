package dev.signet.application.port.in;

import dev.signet.domain.session.EndReason;
import dev.signet.domain.user.Password;

/**
 * Changes the caller's password. All that was issued before is void, and the caller goes on with a new session that
 * was made in the same transaction.
 */
public interface ChangePassword {

    Result changePassword(Caller caller, PasswordProof current, Password wanted);

    /** What became of it. */
    sealed interface Result {

        record Changed(Login login) implements Result {}

        record CurrentPasswordWrong() implements Result {}

        record Stopped(Barrier barrier) implements Result {}

        record Rejected(Flaw flaw) implements Result {}

        record AlreadyOver(EndReason reason) implements Result {}
    }
}
