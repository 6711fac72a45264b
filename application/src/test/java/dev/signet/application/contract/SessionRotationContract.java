package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.LIFETIME;
import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.sessionId;
import static dev.signet.application.contract.Samples.tokenSession;
import static dev.signet.application.contract.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Sessions.Use;
import dev.signet.application.port.out.Sessions.WithUser;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.Role;
import dev.signet.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What {@link Sessions} promises of moving refresh tokens on without a lock. */
public interface SessionRotationContract extends StoreContract {

    Instant LATER = NOW.plusMillis(600_007);

    private Sessions sessions() {
        return stores().sessions();
    }

    private User alice() {
        var alice = user("alice");
        stores().users().add(alice);
        return alice;
    }

    private Session added(Session session) {
        sessions().add(session);
        return session;
    }

    private static Session rotated(Session session, Instant at) {
        var family = session.family().orElseThrow();
        return session.refreshed(family.rotatedTo(family.counter() + 1, at), at);
    }

    private boolean rotates(Session found) {
        return sessions().rotate(found, rotated(found, LATER));
    }

    /** Nothing happens to what is not as it was found. */
    private void assertRefused(Session found) {
        var kept = sessions().find(found.id());
        assertThat(rotates(found)).isFalse();
        assertThat(sessions().find(found.id())).isEqualTo(kept);
    }

    @Test
    default void aSessionIsFoundWithItsUser() {
        var alice = alice().withRoles(Set.of(Role.ADMINISTRATOR), LATER);
        stores().users().keep(alice);
        for (var session : List.of(tokenSession(alice.id()), Samples.clientSession(alice.id(), Stamp.of(2)))) {
            sessions().add(session);
            assertThat(sessions().findWithUser(session.id())).contains(new WithUser(session, alice));
        }
        assertThat(sessions().findWithUser(sessionId())).isEmpty();
    }

    @Test
    default void aRotationIsKeptAndTouchesNoOtherSession() {
        var alice = alice();
        var session = added(tokenSession(alice.id()));
        var other = added(tokenSession(alice.id()));

        assertThat(rotates(session)).isTrue();

        assertThat(sessions().find(session.id())).contains(rotated(session, LATER));
        assertThat(sessions().find(other.id())).contains(other);
    }

    @Test
    default void aThirdPartysSessionRotatesAsOurOwnDo() {
        var session = added(Samples.clientSession(alice().id(), Stamp.first()));

        assertThat(rotates(session)).isTrue();

        assertThat(sessions().find(session.id())).contains(rotated(session, LATER));
    }

    @Test
    default void aTokenIsTradedOnce() {
        var session = added(tokenSession(alice().id()));
        rotates(session);

        assertRefused(session);
    }

    @Test
    default void ofManyRotationsAtOnceExactlyOneHappens() {
        var session = added(tokenSession(alice().id()));

        var happened = AtOnce.run(8, i -> rotates(session));

        assertThat(happened).containsOnlyOnce(true);
        assertThat(sessions().find(session.id())).contains(rotated(session, LATER));
    }

    @Test
    default void anEndedSessionIsNotRotated() {
        var session = added(tokenSession(alice().id()));
        sessions().keep(session.end(EndReason.KICKED, NOW));

        assertRefused(session);
    }

    @Test
    default void aSessionThatWasCarriedOverToANewStampIsNotRotatedByWhoSawTheOldOne() {
        var alice = alice();
        var session = added(Samples.clientSession(alice.id(), Stamp.first()));
        var login = added(tokenSession(alice.id()));
        stores().users().keep(alice.stampedAnew(LATER));
        sessions().moveThirdParties(alice.id(), Stamp.of(2), login.id());

        assertRefused(session);
        assertThat(rotates(sessions().find(session.id()).orElseThrow())).isTrue();
    }

    @Test
    default void aRaisedStampIsNoticedWhereTheSessionItselfTellsNothing() {
        var alice = alice();
        var session = added(tokenSession(alice.id()));
        stores().users().keep(alice.stampedAnew(LATER));

        assertRefused(session);
    }

    @Test
    default void aUserWhoMayNotLogInIsNoticedWhereTheSessionItselfTellsNothing() {
        var alice = alice();
        var disabled = alice.disabled(LATER);
        stores().users().keep(disabled);
        var session = added(Samples.clientSession(alice.id(), disabled.stamp()));

        assertRefused(session);
    }

    @Test
    default void aSessionWithoutAUserIsNotRotated() {
        assertRefused(added(tokenSession(Samples.userId())));
    }

    @Test
    default void aSessionThatRestedTooLongIsNotRotatedFromTheVeryInstantOn() {
        var session = added(tokenSession(alice().id()));
        var end = session.life().idleEnd();

        assertThat(sessions().rotate(session, rotated(session, end))).isFalse();
        assertThat(sessions().rotate(session, rotated(session, end.minusMillis(1))))
                .isTrue();
    }

    @Test
    default void aLaterUseIsNotUndone() {
        var session = added(tokenSession(alice().id()));
        sessions()
                .writeUses(List.of(new Use(
                        session.id(), LATER.plusMillis(1), LATER.plusMillis(1).plus(LIFETIME.idle()))));

        assertRefused(session);
    }

    /** Whichever comes first: what is ended while a rotation waits for the row is not rotated after all. */
    @Test
    default void aRotationThatRacesAnEndingRevivesNothing() {
        var alice = alice();
        var session = added(tokenSession(alice.id()));
        var ended = session.end(EndReason.LOGGED_OUT, LATER);
        var written = new CountDownLatch(1);

        var rotated = AtOnce.run(2, i -> i == 0 ? ending(ended, written) : rotatesAfter(written, session));

        assertThat(rotated).containsOnly(false);
        assertThat(sessions().find(session.id())).contains(ended);
    }

    private boolean ending(Session ended, CountDownLatch written) {
        return stores().transactions().inOne(() -> {
            stores().users().lock(ended.user());
            sessions().lock(ended.id());
            sessions().keep(ended);
            written.countDown();
            return false;
        });
    }

    private boolean rotatesAfter(CountDownLatch written, Session session) {
        try {
            written.await();
            return rotates(session);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
