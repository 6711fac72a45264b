package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.FakeNodes;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.port.in.VerifyCredential.Unknown;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.LoginPolicy;
import dev.signet.domain.user.User;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedTest {
    private static final Over LOGGED_OUT = new Over(EndReason.LOGGED_OUT);

    private final World world = World.with(new LoginPolicy.Unlimited());
    private final Node node = world.startNode();
    private final User alice = node.register("alice");

    @Test
    void aNodeVouchesForNothingBeforeItHasStarted() {
        var login = node.logInByToken("alice");
        var idle = world.nodeYetToStart();
        assertThat(idle.fromMemory(login)).isInstanceOf(Unknown.class);
        assertThat(idle.ask(login)).isInstanceOf(Admitted.class);
    }

    @Test
    void aNodeThatStartsKnowsWhatEndedBefore() {
        var login = node.logInByToken("alice");
        logOut(login);
        assertThat(world.startNode().fromMemory(login)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void aNodeThatStartsKnowsAllThatALiveTokenMayHaveMissed() {
        var login = node.logInByToken("alice");
        logOut(login);
        world.pass(Duration.ofMinutes(10).minusNanos(1));
        assertThat(world.startNode().fromMemory(login)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void aNodeThatStartsLoadsOnlyWhatStillMatters() {
        IntStream.range(0, 1000).forEach(any -> logOut(node.logInByCookie("alice")));
        world.pass(Duration.ofHours(1));
        long before = world.database.calls();
        world.startNode();
        long calls = world.database.calls() - before;
        world.startNode();
        assertThat(world.database.calls() - before - calls).isEqualTo(calls);
        assertThat(calls).isLessThan(10);
    }

    /** A start is five calls: enter the list of nodes, where to begin, the floor, what is there, and the lease. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void aNodeThatStartsWhileSomethingEndsMissesNothing(long call) {
        var login = node.logInByToken("alice");
        var starting = world.nodeYetToStart();
        world.database.beforeTheCall(call, () -> logOut(login));
        starting.signet().catchUpWithFeed().start();
        assertThat(starting.fromMemory(login)).isEqualTo(LOGGED_OUT);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void aNodeThatStartsNeedsNoAnnouncementForWhatEndsBeforeItHasRead(long call) {
        var login = node.logInByToken("alice");
        var starting = world.nodeYetToStart();
        world.announcements.goesDown();
        world.database.beforeTheCall(call, () -> world.unanswered(() -> logOut(login)));
        starting.signet().catchUpWithFeed().start();
        assertThat(starting.fromMemory(login)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void aNodeIsInTheListOfNodesWhileItRuns() {
        logOut(node.logInByToken("alice"));
        node.catchUp();
        assertThat(world.nodes.rows().values())
                .containsExactly(new FakeNodes.Row(1, world.clock.instant().plusSeconds(5)));
        var other = world.startNode();
        assertThat(world.nodes.rows()).hasSize(2);
        other.signet().catchUpWithFeed().stop();
        assertThat(world.nodes.rows()).hasSize(1);
    }

    @Test
    void aNodeSaysThatItHasAppliedOnlyWhatItHasApplied() {
        var login = node.logInByToken("alice");
        world.announcements.goesDown();
        var other = world.startNode();
        world.unanswered(() -> logOut(login));
        assertThat(world.nodes.rows().values())
                .extracting(FakeNodes.Row::appliedSeq)
                .containsOnly(0L);
        other.catchUp();
        assertThat(world.nodes.rows().values())
                .extracting(FakeNodes.Row::appliedSeq)
                .containsExactlyInAnyOrder(0L, 1L);
    }

    @Test
    void aNodeThatStoppedVouchesForNothing() {
        var login = node.logInByToken("alice");
        node.signet().catchUpWithFeed().stop();
        assertThat(node.fromMemory(login)).isInstanceOf(Unknown.class);
    }

    @Test
    void aNodeThatStoppedIsNotBroughtBackByAPollThatWasUnderWay() {
        var other = world.startNode();
        world.announcements.goesDown();
        world.unanswered(this::logOutEverywhere);
        other.catchUp();
        world.unanswered(this::logOutEverywhere);
        other.fromMemory(node.logInByToken("alice"));
        assertThat(other.background().waiting()).isEqualTo(1);
        other.signet().catchUpWithFeed().stop();
        other.background().run();
        assertThat(world.nodes.rows()).hasSize(1);
    }

    @Test
    void aPollReadsPageAfterPageUntilItHasAll() {
        var other = world.startNode();
        world.announcements.goesDown();
        var logins = IntStream.range(0, 1203)
                .mapToObj(any -> node.logInByToken("alice"))
                .toList();
        logins.forEach(login -> world.unanswered(() -> logOut(login)));
        other.catchUp();
        assertThat(logins)
                .allSatisfy(login -> assertThat(other.fromMemory(login)).isInstanceOf(Over.class));
    }

    @Test
    void aMissedAnnouncementIsRepairedByTheNextPoll() {
        var other = world.startNode();
        var missed = node.logInByToken("alice");
        var heard = node.logInByToken("alice");
        world.announcements.goesDown();
        world.unanswered(() -> logOut(missed));
        world.announcements.comesBack();
        logOut(heard);
        assertThat(other.fromMemory(heard)).isEqualTo(LOGGED_OUT);
        assertThat(other.fromMemory(missed)).isInstanceOf(Admitted.class);
        other.catchUp();
        assertThat(other.fromMemory(missed)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void anAnnouncementHeardTwiceOrLateChangesNothing() {
        var other = world.startNode();
        var login = node.logInByToken("alice");
        logOut(login);
        other.catchUp();
        world.announcements.announce(world.log.after(0, 10));
        assertThat(other.fromMemory(login)).isEqualTo(LOGGED_OUT);
        assertThat(other.fromMemory(node.logInByToken("alice"))).isInstanceOf(Admitted.class);
    }

    @Test
    void raisedStampsThatArriveOutOfOrderKeepTheirReasons() {
        var other = world.startNode();
        world.announcements.goesDown();
        var kicked = node.logInByToken("alice");
        var administrator = node.administrator();
        world.unanswered(() -> node.signet().kickUser().kick(administrator, alice.id()));
        var left = node.logInByToken("alice");
        world.unanswered(() -> node.signet().logOutEverywhere().logOutEverywhere(node.caller(left)));
        world.announcements.comesBack();
        world.announcements.announce(List.of(world.log.after(1, 1).getFirst()));
        world.announcements.announce(List.of(world.log.after(0, 1).getFirst()));
        assertThat(other.fromMemory(kicked)).isEqualTo(new Over(EndReason.KICKED));
        assertThat(other.fromMemory(left)).isEqualTo(LOGGED_OUT);
        assertThat(other.fromMemory(node.logInByToken("alice"))).isInstanceOf(Admitted.class);
    }

    @Test
    void ofAUserWhoIsKickedOverAndOverOnlyTheLatestReasonsAreRemembered() {
        var administrator = node.administrator();
        var first = node.logInByToken("alice");
        IntStream.range(0, 1024).forEach(any -> node.signet().kickUser().kick(administrator, alice.id()));
        assertThat(node.fromMemory(first)).isEqualTo(new Over(EndReason.KICKED));
        node.signet().kickUser().kick(administrator, alice.id());
        assertThat(node.fromMemory(first)).isEqualTo(new Over(EndReason.STAMP_SUPERSEDED));
        assertThat(node.ask(first)).isEqualTo(new Over(EndReason.KICKED));
    }

    @Test
    void aPollThatFailsDoesNotProlongTheLease() {
        var login = node.logInByToken("alice");
        world.passWithoutPolling(Duration.ofSeconds(4));
        for (long calls = 0; calls < 3; calls++) {
            world.database.goesDownAfter(calls);
            assertThatThrownBy(node::catchUp).isInstanceOf(Unavailable.class);
        }
        world.passWithoutPolling(Duration.ofSeconds(1));
        assertThat(node.fromMemory(login)).isInstanceOf(Unknown.class);
        world.database.comesBack();
        node.catchUp();
        assertThat(node.fromMemory(login)).isInstanceOf(Admitted.class);
    }

    @Test
    void theLeaseIsCountedFromBeforeThePollBegan() {
        var login = node.logInByToken("alice");
        world.database.beforeTheNextCommit(() -> world.passWithoutPolling(Duration.ofSeconds(3)));
        node.catchUp();
        world.passWithoutPolling(Duration.ofSeconds(2));
        assertThat(node.fromMemory(login)).isInstanceOf(Unknown.class);
    }

    @Test
    void aNodeCutOffFromTheDatabaseStopsVouchingAndNobodyIsLoggedOut() {
        var login = node.logInByToken("alice");
        world.database.goesDown();
        world.passWithoutPolling(Duration.ofMinutes(1));
        assertThat(node.fromMemory(login)).isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> node.ask(login)).isInstanceOf(Unavailable.class);
        world.database.comesBack();
        assertThat(node.ask(login)).isInstanceOf(Admitted.class);
    }

    @Test
    void aNodeThatCouldNotStartVouchesForNothingAndMayTryAgain() {
        var login = node.logInByToken("alice");
        logOut(login);
        var slow = world.nodeYetToStart();
        for (long calls = 0; calls < 5; calls++) {
            world.database.goesDownAfter(calls);
            assertThatThrownBy(() -> slow.signet().catchUpWithFeed().start()).isInstanceOf(Unavailable.class);
            assertThat(slow.fromMemory(login)).isInstanceOf(Unknown.class);
        }
        world.database.comesBack();
        slow.signet().catchUpWithFeed().start();
        assertThat(slow.fromMemory(login)).isEqualTo(LOGGED_OUT);
    }

    private void logOutEverywhere() {
        node.signet().logOutEverywhere().logOutEverywhere(node.caller(node.logInByToken("alice")));
    }

    private void logOut(Login login) {
        node.signet().logOut().logOut(node.caller(login));
    }
}
