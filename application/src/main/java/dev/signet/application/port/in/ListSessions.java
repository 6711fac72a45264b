package dev.signet.application.port.in;

import dev.signet.domain.session.Session;
import java.util.List;

/** Shows a user where the account is logged in. */
public interface ListSessions {

    /** The caller's live sessions, the oldest first. */
    List<Session> listSessions(Caller caller);
}
