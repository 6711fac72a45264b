package dev.signet.application.port.in;

import dev.signet.domain.session.EndReason;

/** Ends the caller's session on this device; the others go on. */
public interface LogOut {

    Result logOut(Caller caller);

    /** What became of it. */
    sealed interface Result {

        record LoggedOut() implements Result {}

        /** Somebody was faster. */
        record AlreadyOver(EndReason reason) implements Result {}
    }
}
