package dev.signet.application.port.out;

import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Who was seen lately, for display only. It may lose anything, and may be a little off. Never throws. */
public interface Presence {

    /** Never blocks, and costs no I/O. */
    void seen(UserId user, SessionId session, Instant now);

    /** How many users were seen in the last five minutes, or six. May take a quarter of a second. */
    long online(Instant now);

    /**
     * When sessions were last seen, as far as anybody remembers, which is a quarter of an hour at least. May take a
     * quarter of a second.
     *
     * @return nothing for a session of which nothing is known
     */
    Map<SessionId, Instant> lastSeen(Collection<SessionId> sessions, Instant now);
}
