package dev.signet.application.port.in;

import dev.signet.domain.session.EndReason;
import java.time.Instant;

/** Ends every session of a user at once: everything that was issued before is void from the moment this returns. */
public interface LogOutEverywhere {

    Result logOutEverywhere(Caller caller);

    /** What became of it. */
    sealed interface Result {

        record LoggedOut(int sessionsEnded, Instant at) implements Result {}

        /** The caller's own login was over before; nothing was touched. */
        record AlreadyOver(EndReason reason) implements Result {}
    }
}
