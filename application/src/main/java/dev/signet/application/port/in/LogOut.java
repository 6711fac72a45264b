package dev.signet.application.port.in;

import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.EndReason;
import java.util.List;

/** Ends the caller's session on this device; the others go on. */
public interface LogOut {

    Result logOut(Caller caller);

    /**
     * Ends whatever these cookies carry: for a browser whose cookies are of different users, so that nobody can tell
     * who calls, yet whoever sits there wants to be out.
     */
    void logOut(List<CookieSecret> presented);

    /** What became of it. */
    sealed interface Result {

        record LoggedOut() implements Result {}

        /** Somebody was faster. */
        record AlreadyOver(EndReason reason) implements Result {}
    }
}
