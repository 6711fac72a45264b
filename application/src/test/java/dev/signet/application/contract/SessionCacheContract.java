package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.bytes;
import static dev.signet.application.contract.Samples.cookieSession;
import static dev.signet.application.contract.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.SessionCache;
import dev.signet.application.port.out.SessionCache.Snapshot;
import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.SessionFacts;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link SessionCache} promises as long as nothing was lost. */
public interface SessionCacheContract {

    Duration OF_USE = Duration.ofMinutes(13);

    /** The same cache throughout one test. */
    SessionCache cache();

    @Test
    default void anUnknownCookieFindsNothing() {
        var unknown = cookie();

        assertThat(cache().find(unknown)).isEmpty();
        assertThat(cache().fetch(unknown)).isEmpty();
    }

    @Test
    default void whatWasPutIsFoundWithItsAge() {
        var cookie = cookie();
        var snapshot = new Snapshot(SessionFacts.of(cookieSession(userId())), NOW);
        cache().put(cookie, snapshot, OF_USE);

        assertThat(cache().find(cookie)).contains(snapshot);
        assertThat(cache().fetch(cookie)).contains(snapshot);
    }

    @Test
    default void aNewSnapshotReplacesTheOldOne() {
        var cookie = cookie();
        var session = cookieSession(userId());
        cache().put(cookie, new Snapshot(SessionFacts.of(session), NOW), OF_USE);
        var newer = new Snapshot(SessionFacts.of(session.usedAt(NOW.plusSeconds(60))), NOW.plusSeconds(61));
        cache().put(cookie, newer, OF_USE);

        assertThat(cache().find(cookie)).contains(newer);
        assertThat(cache().fetch(cookie)).contains(newer);
    }

    private static CookieDigest cookie() {
        return CookieSecret.of(bytes(CookieSecret.BYTES)).digest();
    }
}
