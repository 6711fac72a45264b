package dev.signet.application.port.out;

import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.SessionFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sessions read lately, by their cookie: near, in this process, and far, where all nodes look, if there is such a
 * place. It may lose anything at any moment and may be stale: the revocation memory speaks against what was ended
 * since. Never throws.
 */
public interface SessionCache {

    /** Looks near. Never blocks. */
    Optional<Snapshot> find(CookieDigest cookie);

    /** Looks far, and may take as long as a server is waited for: a quarter of a second at most. */
    Optional<Snapshot> fetch(CookieDigest cookie);

    /**
     * Keeps a snapshot near and far. Never blocks.
     *
     * @param ofUse how long it is worth keeping; whoever finds it later must not use it
     */
    void put(CookieDigest cookie, Snapshot snapshot, Duration ofUse);

    /**
     * A session as it was.
     *
     * @param readAt a time before the read began; too long ago, and nobody remembers what was ended since
     */
    record Snapshot(SessionFacts session, Instant readAt) {}
}
