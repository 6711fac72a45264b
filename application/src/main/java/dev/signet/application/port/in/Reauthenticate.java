package dev.signet.application.port.in;

import dev.signet.domain.session.EndReason;
import dev.signet.domain.user.Password;

/**
 * Makes the caller's authentication young again by the password, in the same session (RFC 9470). What carries the
 * session is replaced; what carried it before stays good for a moment, for requests under way.
 */
public interface Reauthenticate {

    Result reauthenticate(Caller caller, Password password);

    /** What became of it. */
    sealed interface Result {

        record Reauthenticated(Login login) implements Result {}

        record PasswordWrong() implements Result {}

        /** A token was shown for a session that a cookie carries: it buys no cookie. */
        record CarriedOtherwise() implements Result {}

        record AlreadyOver(EndReason reason) implements Result {}
    }
}
