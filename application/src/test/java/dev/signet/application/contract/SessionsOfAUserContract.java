package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.clientSession;
import static dev.signet.application.contract.Samples.cookieSession;
import static dev.signet.application.contract.Samples.sessionId;
import static dev.signet.application.contract.Samples.tokenSession;
import static dev.signet.application.contract.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.Sessions;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Ending;
import dev.signet.domain.session.Kind;
import dev.signet.domain.session.Session;
import dev.signet.domain.stamp.Stamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Sessions} promises of all sessions of a user. */
public interface SessionsOfAUserContract extends StoreContract {

    private Sessions sessions() {
        return stores().sessions();
    }

    private Session added(Session session) {
        sessions().add(session);
        return session;
    }

    @Test
    default void endingAllOfAUserEndsThoseKindsOfThatUserOnly() {
        var user = userId();
        var cookie = added(cookieSession(user));
        var token = added(tokenSession(user));
        var client = added(clientSession(user, Stamp.first()));
        var anothers = added(cookieSession(userId()));
        var end = NOW.plusSeconds(5);

        int ended = sessions().endAllOf(user, Set.of(Kind.COOKIE, Kind.TOKEN), EndReason.PASSWORD_CHANGED, end);

        assertThat(ended).isEqualTo(2);
        assertThat(sessions().find(cookie.id())).contains(cookie.end(EndReason.PASSWORD_CHANGED, end));
        assertThat(sessions().find(token.id())).contains(token.end(EndReason.PASSWORD_CHANGED, end));
        assertThat(sessions().find(client.id())).contains(client);
        assertThat(sessions().find(anothers.id())).contains(anothers);
    }

    @Test
    default void endingAllCountsOnlyThoseThatHadNotEndedAndLeavesFirstReasons() {
        var user = userId();
        var kicked = added(cookieSession(user));
        sessions().keep(kicked.end(EndReason.KICKED, NOW.plusSeconds(1)));
        added(cookieSession(user));

        int ended = sessions().endAllOf(user, EnumSet.allOf(Kind.class), EndReason.LOGGED_OUT, NOW.plusSeconds(2));

        assertThat(ended).isEqualTo(1);
        assertThat(sessions().find(kicked.id()).flatMap(Session::ending))
                .contains(new Ending(NOW.plusSeconds(1), EndReason.KICKED));
    }

    @Test
    default void endingNoKindsEndsNothing() {
        var session = added(cookieSession(userId()));

        assertThat(sessions().endAllOf(session.user(), Set.of(), EndReason.KICKED, NOW))
                .isZero();

        assertThat(sessions().find(session.id())).contains(session);
    }

    @Test
    default void ofSeveralThatEndAllAtOnceEachSessionIsCountedOnce() {
        var user = userId();
        for (int i = 0; i < 5; i++) {
            added(cookieSession(user));
        }

        var counts = AtOnce.run(
                4, i -> sessions().endAllOf(user, Set.of(Kind.COOKIE), EndReason.LOGGED_OUT, NOW.plusSeconds(i)));

        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
    }

    @Test
    default void thirdPartiesLiveSessionsMoveToTheNewStamp() {
        var user = userId();
        var client = added(clientSession(user, Stamp.of(4)));
        var cookie = added(cookieSession(user));
        var anothers = added(clientSession(userId(), Stamp.of(4)));

        sessions().moveThirdParties(user, Stamp.of(5), cookie.id());

        assertThat(sessions().find(client.id())).contains(client.movedTo(Stamp.of(5), cookie.id()));
        assertThat(sessions().find(cookie.id())).contains(cookie);
        assertThat(sessions().find(anothers.id())).contains(anothers);
    }

    @Test
    default void movingNeverRevivesWhatAnEarlierStampMadeVoid() {
        var user = userId();
        var superseded = added(clientSession(user, Stamp.of(3)));

        sessions().moveThirdParties(user, Stamp.of(5), sessionId());

        assertThat(sessions().find(superseded.id())).contains(superseded);
    }

    @Test
    default void anEndedSessionOfAThirdPartyIsNotMoved() {
        var user = userId();
        var client = added(clientSession(user, Stamp.of(4)));
        var ended = client.end(EndReason.GRANT_WITHDRAWN, NOW);
        sessions().keep(ended);

        sessions().moveThirdParties(user, Stamp.of(5), sessionId());

        assertThat(sessions().find(client.id())).contains(ended);
    }

    @Test
    default void aLoginThatRanOutIsFoundWhileAThirdPartyHasSomethingFromIt() {
        var user = userId();
        var login = added(tokenSession(user));
        var client = added(clientSession(login, Stamp.first()));
        added(tokenSession(user));
        var runOut = login.life().idleEnd();

        assertThat(runOut(runOut.minusSeconds(1), runOut)).containsExactly(login);
        assertThat(runOut(runOut, runOut.plusSeconds(1))).isEmpty();
        assertThat(runOut(runOut.minusSeconds(2), runOut.minusSeconds(1))).isEmpty();

        sessions().keep(client.end(EndReason.GRANT_WITHDRAWN, NOW));
        assertThat(runOut(runOut.minusSeconds(1), runOut)).isEmpty();
    }

    @Test
    default void aLoginThatWasEndedDidNotRunOut() {
        var login = added(tokenSession(userId()));
        added(clientSession(login, Stamp.first()));
        var runOut = login.life().idleEnd();

        sessions().keep(login.end(EndReason.LOGGED_OUT, NOW));

        assertThat(runOut(runOut.minusSeconds(1), runOut)).isEmpty();
    }

    private List<Session> runOut(Instant from, Instant until) {
        return sessions().runOutWithThirdParties(from, until, 10);
    }
}
