package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.cookieSession;
import static dev.signet.application.contract.Samples.sessionId;
import static dev.signet.application.contract.Samples.tokenSession;
import static dev.signet.application.contract.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.port.out.Sessions;
import dev.signet.domain.session.Birth;
import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.Device;
import dev.signet.domain.session.DeviceType;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.stamp.Stamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Sessions} promises of single sessions; the rest is in the contracts beside it. */
public interface SessionsContract extends StoreContract {

    private Sessions sessions() {
        return stores().sessions();
    }

    private Session added(Session session) {
        sessions().add(session);
        return session;
    }

    @Test
    default void aSessionOfEachKindComesBackAsItWas() {
        var user = userId();
        for (var session : List.of(cookieSession(user), tokenSession(user), Samples.clientSession(user, Stamp.of(3)))) {
            sessions().add(session);
            assertThat(sessions().find(session.id())).contains(session);
        }
    }

    @Test
    default void aCookieFindsItsSessionAndNoOther() {
        var session = added(cookieSession(userId()));
        added(cookieSession(userId()));

        assertThat(sessions().findByCookie(session.cookie().orElseThrow())).contains(session);
        assertThat(sessions().findByCookie(new CookieDigest("unknown"))).isEmpty();
    }

    @Test
    default void aReplacedCookieStillFindsItsSession() {
        var session = added(cookieSession(userId()));
        var next = CookieSecret.of(Samples.bytes(CookieSecret.BYTES)).digest();
        var again = session.reauthenticated(next, Duration.ofSeconds(30), NOW.plusMillis(5_001));

        sessions().keep(again);

        assertThat(sessions().find(session.id())).contains(again);
        assertThat(sessions().findByCookie(next)).contains(again);
        assertThat(sessions().findByCookie(session.cookie().orElseThrow())).contains(again);
    }

    @Test
    default void nothingIsFoundWhereNothingIs() {
        assertThat(sessions().find(sessionId())).isEmpty();
        assertThat(sessions().notEndedOf(userId())).isEmpty();
        assertThat(stores().transactions()
                        .<Optional<Session>>inOne(() -> sessions().lock(sessionId())))
                .isEmpty();
    }

    @Test
    default void theLongestLabelFits() {
        var device = new Device(DeviceType.PHONE, "🦊".repeat(Device.MAX_LABEL), "x".repeat(64));
        var plain = cookieSession(userId());
        var session = added(Session.byCookie(
                plain.id(),
                plain.user(),
                device,
                plain.birth(),
                Samples.LIFETIME,
                plain.cookie().orElseThrow()));

        assertThat(sessions().find(session.id())).contains(session);
    }

    @Test
    default void aSessionOfWhichNoMethodIsKnownComesBackAsItWas() {
        var plain = cookieSession(userId());
        var birth = new Birth(Stamp.first(), NOW, Set.of(), NOW);
        var session = added(Session.byCookie(
                plain.id(),
                plain.user(),
                plain.device(),
                birth,
                Samples.LIFETIME,
                plain.cookie().orElseThrow()));

        assertThat(sessions().find(session.id())).contains(session);
    }

    @Test
    default void whatIsKeptIsFound() {
        var session = added(tokenSession(userId()));
        var later = NOW.plusMillis(61_001);
        var rotated = session.refreshed(session.family().orElseThrow().rotatedTo(2, later), later);

        sessions().keep(rotated);

        assertThat(sessions().find(session.id())).contains(rotated);
    }

    @Test
    default void anEndedSessionIsStillFoundWithItsReason() {
        var session = added(cookieSession(userId()));
        var ended = session.end(EndReason.KICKED, NOW.plusSeconds(1));

        sessions().keep(ended);

        assertThat(sessions().find(session.id())).contains(ended);
        assertThat(sessions().findByCookie(session.cookie().orElseThrow())).contains(ended);
    }

    @Test
    default void anEndedSessionStaysEndedWhateverIsKept() {
        var session = added(tokenSession(userId()));
        var ended = session.end(EndReason.KICKED, NOW.plusSeconds(1));
        sessions().keep(ended);

        sessions().keep(session.usedAt(NOW.plusSeconds(2)));
        sessions().keep(session.end(EndReason.LOGGED_OUT, NOW.plusSeconds(3)));

        assertThat(sessions().find(session.id())).contains(ended);
    }

    @Test
    default void keepingOneSessionLeavesTheOthersAlone() {
        var user = userId();
        var one = added(cookieSession(user));
        var other = added(cookieSession(user));

        sessions().keep(one.end(EndReason.LOGGED_OUT, NOW));

        assertThat(sessions().find(other.id())).contains(other);
    }

    @Test
    default void theOldestSessionComesFirstAndEndedOnesAreNotListed() {
        var user = userId();
        var newest = added(cookieSession(user, NOW.plusSeconds(2)));
        var oldest = added(cookieSession(user, NOW));
        var ended = added(cookieSession(user, NOW.plusSeconds(1)));
        sessions().keep(ended.end(EndReason.REPLACED, NOW.plusSeconds(3)));
        added(cookieSession(userId()));

        assertThat(sessions().notEndedOf(user)).containsExactly(oldest, newest);
    }

    @Test
    default void aSessionThatRanOutIsStillListed() {
        var user = userId();
        var longGone =
                added(cookieSession(user, NOW.minus(Samples.LIFETIME.absolute().multipliedBy(2))));

        assertThat(sessions().notEndedOf(user)).containsExactly(longGone);
    }

    @Test
    default void lockedRotationsAreNeverLost() {
        var session = added(tokenSession(userId()));

        AtOnce.run(
                8,
                i -> stores().transactions().inOne(() -> {
                    var locked = sessions().lock(session.id()).orElseThrow();
                    var family = locked.family().orElseThrow();
                    sessions().keep(locked.refreshed(family.rotatedTo(family.counter() + 1, NOW), NOW));
                    return i;
                }));

        assertThat(sessions()
                        .find(session.id())
                        .orElseThrow()
                        .family()
                        .orElseThrow()
                        .counter())
                .isEqualTo(9);
    }

    @Test
    default void aLockWithoutATransactionIsABug() {
        var session = added(cookieSession(userId()));

        assertThatThrownBy(() -> sessions().lock(session.id())).isInstanceOf(IllegalStateException.class);
    }
}
