package dev.signet.application.port.out;

import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.Session;
import java.time.Instant;
import java.util.Optional;

/**
 * Sessions read lately, by their cookie. It may lose anything at any moment and may be stale: the revocation memory
 * speaks against what was ended since. Never blocks and never throws.
 */
public interface SessionCache {

    Optional<Snapshot> find(CookieDigest cookie);

    void put(CookieDigest cookie, Snapshot snapshot);

    /**
     * A session as it was.
     *
     * @param readAt a time before the read began; too long ago, and nobody remembers what was ended since
     */
    record Snapshot(Session session, Instant readAt) {}
}
