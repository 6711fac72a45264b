package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.cookieSession;
import static dev.signet.application.contract.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.SessionCache;
import dev.signet.application.port.out.SessionCache.Snapshot;
import dev.signet.domain.session.CookieDigest;
import org.junit.jupiter.api.Test;

/** What {@link SessionCache} promises as long as nothing was lost. */
public interface SessionCacheContract {

    /** The same cache throughout one test. */
    SessionCache cache();

    @Test
    default void anUnknownCookieFindsNothing() {
        assertThat(cache().find(new CookieDigest("unknown"))).isEmpty();
    }

    @Test
    default void whatWasPutIsFoundWithItsAge() {
        var session = cookieSession(userId());
        var cookie = session.cookie().orElseThrow();
        cache().put(cookie, new Snapshot(session, NOW));

        assertThat(cache().find(cookie)).contains(new Snapshot(session, NOW));
    }

    @Test
    default void aNewSnapshotReplacesTheOldOne() {
        var session = cookieSession(userId());
        var cookie = session.cookie().orElseThrow();
        cache().put(cookie, new Snapshot(session, NOW));
        var newer = new Snapshot(session.usedAt(NOW.plusSeconds(60)), NOW.plusSeconds(61));
        cache().put(cookie, newer);

        assertThat(cache().find(cookie)).contains(newer);
    }
}
