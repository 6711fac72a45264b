package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.LIFETIME;
import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.cookieSession;
import static dev.signet.application.contract.Samples.sessionId;
import static dev.signet.application.contract.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Sessions.Use;
import dev.signet.domain.session.Attribute;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Sessions} promises of use and of its own clearing up. */
public interface SessionUsesContract extends StoreContract {

    Duration KEEP = Duration.ofDays(30);

    private Sessions sessions() {
        return stores().sessions();
    }

    private Session added(Session session) {
        sessions().add(session);
        return session;
    }

    private static Use use(Session session, Instant at) {
        return new Use(session.id(), at, at.plus(LIFETIME.idle()));
    }

    @Test
    default void usesMoveTheIdleEndsOfTheirSessions() {
        var one = added(cookieSession(userId()));
        var other = added(cookieSession(userId()));
        var unused = added(cookieSession(userId()));
        var later = NOW.plusMillis(600_007);

        sessions().writeUses(List.of(use(one, later), use(other, later.plusMillis(1))));

        assertThat(sessions().find(one.id())).contains(one.usedAt(later));
        assertThat(sessions().find(other.id())).contains(other.usedAt(later.plusMillis(1)));
        assertThat(sessions().find(unused.id())).contains(unused);
    }

    @Test
    default void useNeverPassesTheAbsoluteEnd() {
        var session = added(cookieSession(userId()));
        var absoluteEnd = session.life().absoluteEnd();
        var used = session;
        for (var at = NOW; at.isBefore(absoluteEnd); at = at.plusSeconds(1800)) {
            used = used.usedAt(at);
        }
        sessions().keep(used);

        sessions().writeUses(List.of(use(session, absoluteEnd.minusSeconds(60))));

        var life = sessions().find(session.id()).orElseThrow().life();
        assertThat(life.idleEnd()).isEqualTo(absoluteEnd);
        assertThat(life.absoluteEnd()).isEqualTo(absoluteEnd);
    }

    @Test
    default void useDoesNotReviveASessionThatWasEnded() {
        var session = added(cookieSession(userId()));
        var ended = session.end(EndReason.KICKED, NOW.plusSeconds(1));
        sessions().keep(ended);

        sessions().writeUses(List.of(use(session, NOW.plusSeconds(2))));

        assertThat(sessions().find(session.id())).contains(ended);
    }

    @Test
    default void useAtOrAfterTheIdleEndDoesNotReviveASession() {
        var session = added(cookieSession(userId()));

        sessions().writeUses(List.of(use(session, session.life().idleEnd())));
        sessions().writeUses(List.of(use(session, session.life().idleEnd().plusMillis(1))));

        assertThat(sessions().find(session.id())).contains(session);
    }

    @Test
    default void useInTheLastMillisecondStillCounts() {
        var session = added(cookieSession(userId()));
        var last = session.life().idleEnd().minusMillis(1);

        sessions().writeUses(List.of(use(session, last)));

        assertThat(sessions().find(session.id())).contains(session.usedAt(last));
    }

    @Test
    default void anOlderUseDoesNotUndoANewerOne() {
        var session = added(cookieSession(userId()));
        sessions().writeUses(List.of(use(session, NOW.plusSeconds(600))));

        sessions().writeUses(List.of(use(session, NOW.plusSeconds(300))));

        assertThat(sessions().find(session.id())).contains(session.usedAt(NOW.plusSeconds(600)));
    }

    @Test
    default void useOfAnUnknownSessionAndNoUseAtAllDoNothing() {
        sessions().writeUses(List.of(new Use(sessionId(), NOW, NOW.plusSeconds(1))));
        sessions().writeUses(List.of());
    }

    @Test
    default void theSweepTakesSessionsThatEndedLongAgoAndTheirAttributes() {
        var longAgo = NOW.minus(KEEP).minusMillis(1);
        var ended = added(cookieSession(userId(), longAgo.minusSeconds(60)));
        sessions().keep(ended.end(EndReason.LOGGED_OUT, longAgo));
        var ranOut = added(cookieSession(userId(), longAgo.minus(LIFETIME.idle())));
        var name = new Attribute.Name("cart");
        stores().attributes().set(ranOut.id(), new Attribute(name, "3 things"));

        assertThat(sessions().sweep(KEEP, NOW, 10)).isEqualTo(2);

        assertThat(sessions().find(ended.id())).isEmpty();
        assertThat(sessions().find(ranOut.id())).isEmpty();
        assertThat(stores().attributes().of(ranOut.id())).isEmpty();
    }

    @Test
    default void theSweepLeavesWhatLivesAndWhatEndedLately() {
        var live = added(cookieSession(userId()));
        var endedLately = added(cookieSession(userId(), NOW.minus(KEEP).minusSeconds(60)));
        sessions().keep(endedLately.end(EndReason.IDLE, NOW.minus(KEEP)));
        var ranOutLately = added(cookieSession(userId(), NOW.minus(KEEP).minus(LIFETIME.idle())));

        assertThat(sessions().sweep(KEEP, NOW, 10)).isZero();

        assertThat(sessions().find(live.id())).isPresent();
        assertThat(sessions().find(endedLately.id())).isPresent();
        assertThat(sessions().find(ranOutLately.id())).isPresent();
    }

    @Test
    default void theSweepTakesNoMoreThanItsLimit() {
        var longAgo = NOW.minus(KEEP).minus(LIFETIME.absolute());
        for (int i = 0; i < 5; i++) {
            var session = added(cookieSession(userId(), longAgo));
            if (i % 2 == 0) {
                sessions().keep(session.end(EndReason.LOGGED_OUT, longAgo));
            }
        }

        assertThat(sessions().sweep(KEEP, NOW, 4)).isEqualTo(4);
        assertThat(sessions().sweep(KEEP, NOW, 4)).isEqualTo(1);
        assertThat(sessions().sweep(KEEP, NOW, 4)).isZero();
    }
}
