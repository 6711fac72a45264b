package dev.signet.application.port.in;

import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.SessionId;

/** Ends sessions from the list of one's own. */
public interface EndSession {

    /** Ends one. */
    Result endSession(Caller caller, SessionId session);

    /** Ends all but the caller's. */
    Result endOtherSessions(Caller caller);

    /** What became of it. */
    sealed interface Result {

        record Ended(int sessions) implements Result {}

        /** There is none, or it is somebody else's, which is nobody's business. */
        record NoSuchSession() implements Result {}

        /** The caller's own login was over before; nothing was touched. */
        record AlreadyOver(EndReason reason) implements Result {}
    }
}
