package dev.signet.application.port.in;

import dev.signet.domain.session.EndReason;

/**
 * Makes the caller's authentication young again by the password, in the same session (RFC 9470). What carries the
 * session is replaced; what carried it before stays good for a moment, for requests under way.
 */
public interface Reauthenticate {

    Result reauthenticate(Caller caller, PasswordProof proof);

    /** What became of it. */
    sealed interface Result {

        record Reauthenticated(Login login) implements Result {}

        record PasswordWrong() implements Result {}

        record Stopped(Barrier barrier) implements Result {}

        /** A token was shown for a session that a cookie carries: it buys no cookie. */
        record CarriedOtherwise() implements Result {}

        record AlreadyOver(EndReason reason) implements Result {}
    }
}
