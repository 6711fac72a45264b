package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.port.in.VerifyCredential.Unknown;
import dev.signet.application.port.out.Announcements.Acknowledgement;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.LoginPolicy;
import dev.signet.domain.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever has the answer to an ending is refused on every node; whoever cannot be told so has no answer. */
final class FenceTest {
    private static final Over LOGGED_OUT = new Over(EndReason.LOGGED_OUT);
    private static final Duration LEASE = Duration.ofSeconds(5);

    private final World world = World.with(new LoginPolicy.Unlimited());
    private final Node node = world.startNode();
    private final User alice = node.register("alice");

    @Test
    void aNodeAloneWaitsForNobody() {
        world.announcements.goesDown();
        logOut(node.logInByToken("alice"));
        assertThat(world.pauses.waited()).isZero();
    }

    @Test
    void whoIsHeardAtOnceIsLookedUpOnce() {
        var login = node.logInByToken("alice");
        var caller = node.caller(login);
        long before = world.database.calls();
        node.signet().logOut().logOut(caller);
        long ending = world.database.calls() - before;
        world.startNode();
        var callerBesideAnother = node.caller(node.logInByToken("alice"));
        before = world.database.calls();
        node.signet().logOut().logOut(callerBesideAnother);
        assertThat(world.database.calls() - before).isEqualTo(ending);
    }

    @Test
    void nodesThatAcknowledgeAtOnceAreNotWaitedFor() {
        var other = world.startNode();
        var login = node.logInByToken("alice");
        logOut(login);
        assertThat(world.pauses.waited()).isZero();
        assertThat(other.fromMemory(login)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void aNodeAcknowledgesOnlyWhatItRefusesAlready() {
        var other = world.startNode();
        var login = node.logInByToken("alice");
        var found = new ArrayList<Object>();
        world.announcements.listenForAcknowledgements(ignored -> found.add(other.fromMemory(login)));
        logOut(login);
        assertThat(found).hasSize(2).last().isEqualTo(LOGGED_OUT);
    }

    @Test
    void withoutAnnouncementsTheAnswerTakesOnePoll() {
        var other = world.startNode();
        var login = node.logInByToken("alice");
        world.announcements.goesDown();
        world.pauses.meanwhile(() -> assertThat(other.fromMemory(login)).isInstanceOf(Admitted.class));
        world.pauses.meanwhile(other::catchUp);
        logOut(login);
        assertThat(other.fromMemory(login)).isEqualTo(LOGGED_OUT);
        assertThat(world.pauses.waited()).isZero();
    }

    @Test
    void ofSeveralNodesTheSlowestIsWaitedFor() {
        var quick = world.startNode();
        var slow = world.startNode();
        var login = node.logInByToken("alice");
        world.announcements.goesDown();
        world.pauses.meanwhile(quick::catchUp);
        world.pauses.meanwhile(() -> assertThat(slow.fromMemory(login)).isInstanceOf(Admitted.class));
        world.pauses.meanwhile(slow::catchUp);
        logOut(login);
        assertThat(slow.fromMemory(login)).isEqualTo(LOGGED_OUT);
        assertThat(world.pauses.waited()).isZero();
    }

    @Test
    void aNodeThatIsSilentIsWaitedForUntilItsLeaseHasRunOut() {
        var silent = world.startNode();
        var login = node.logInByToken("alice");
        world.announcements.goesDown();
        logOut(login);
        assertThat(world.pauses.waited()).isBetween(LEASE, LEASE.plusMillis(150));
        assertThat(silent.fromMemory(login)).isInstanceOf(Unknown.class);
    }

    @Test
    void aNodeThatLeavesWhileTheFenceWaitsIsNotWaitedFor() {
        var leaving = world.startNode();
        var login = node.logInByToken("alice");
        world.announcements.goesDown();
        world.pauses.meanwhile(() -> leaving.signet().catchUpWithFeed().stop());
        logOut(login);
        assertThat(world.pauses.waited()).isZero();
    }

    @Test
    void aNodeThatJoinsWhileTheFenceWaitsRefusesWhatEnded() {
        var slow = world.startNode();
        var login = node.logInByToken("alice");
        world.announcements.goesDown();
        var joining = new ArrayList<Node>();
        world.pauses.meanwhile(() -> joining.add(world.startNode()));
        world.pauses.meanwhile(slow::catchUp);
        logOut(login);
        assertThat(joining.getFirst().fromMemory(login)).isEqualTo(LOGGED_OUT);
        assertThat(world.pauses.waited()).isZero();
    }

    @Test
    void whoCannotBeToldSoInTimeHasNoAnswerAndTheEndingHolds() {
        var login = node.logInByToken("alice");
        var caller = node.caller(login);
        world.nodes.renew("never-answers", 0, Duration.ofHours(1));
        assertThatThrownBy(() -> node.signet().logOut().logOut(caller)).isInstanceOf(Unavailable.class);
        assertThat(world.pauses.waited()).isBetween(LEASE.plusSeconds(2), LEASE.plusMillis(2150));
        assertThat(node.ask(login)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void aStoreThatGoesDownWhileTheFenceWaitsLeavesNoAnswer() {
        world.startNode();
        var login = node.logInByToken("alice");
        world.announcements.goesDown();
        world.pauses.meanwhile(world.database::goesDown);
        assertThatThrownBy(() -> logOut(login)).isInstanceOf(Unavailable.class);
        assertThat(world.pauses.waited()).isZero();
        world.database.comesBack();
        assertThat(node.ask(login)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void anAcknowledgementSaysNothingOfWhatWasAnnouncedBefore() {
        var other = world.startNode();
        var first = node.logInByToken("alice");
        var second = node.logInByToken("alice");
        world.announcements.goesDown();
        world.pauses.meanwhile(() -> {
            world.announcements.comesBack();
            logOut(second);
        });
        world.pauses.meanwhile(() -> assertThat(other.fromMemory(first)).isInstanceOf(Admitted.class));
        world.pauses.meanwhile(other::catchUp);
        logOut(first);
        assertThat(other.fromMemory(first)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void anAcknowledgementOfAnotherNodeIsNotThisNodes() {
        var other = world.startNode();
        var login = node.logInByToken("alice");
        world.announcements.goesDown();
        world.pauses.meanwhile(() -> {
            world.announcements.comesBack();
            world.announcements.acknowledge(new Acknowledgement("a stranger", world.log.head()));
        });
        world.pauses.meanwhile(other::catchUp);
        logOut(login);
        assertThat(other.fromMemory(login)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void anEndingThatIsTriedAgainIsAnsweredOnlyWhenTheFirstTryIsKnown() {
        var other = world.startNode();
        var login = node.logInByToken("alice");
        var administrator = node.administrator();
        world.announcements.goesDown();
        world.unanswered(() -> kick(administrator, login));
        world.pauses.meanwhile(() -> assertThat(other.fromMemory(login)).isInstanceOf(Admitted.class));
        world.pauses.meanwhile(other::catchUp);
        kick(administrator, login);
        assertThat(other.fromMemory(login)).isEqualTo(new Over(EndReason.KICKED));
    }

    @Test
    void anEndingWhoseCommitIsUnknownIsKnownToTheNodeThatTriesItAgain() {
        var login = node.logInByToken("alice");
        var administrator = node.administrator();
        world.database.losesTheAnswerOfTheNextCommit();
        assertThatThrownBy(() -> kick(administrator, login)).isInstanceOf(Unavailable.class);
        assertThat(node.fromMemory(login)).isInstanceOf(Admitted.class);
        kick(administrator, login);
        assertThat(node.fromMemory(login)).isEqualTo(new Over(EndReason.KICKED));
    }

    @Test
    void aDisablingThatIsTriedAgainWaitsAsWell() {
        var other = world.startNode();
        var login = node.logInByToken("alice");
        var administrator = node.administrator();
        world.announcements.goesDown();
        world.unanswered(() -> node.signet().disableAccount().disable(administrator, alice.id()));
        world.pauses.meanwhile(other::catchUp);
        node.signet().disableAccount().disable(administrator, alice.id());
        assertThat(other.fromMemory(login)).isEqualTo(new Over(EndReason.ACCOUNT_DISABLED));
        assertThat(world.pauses.waited()).isZero();
    }

    @Test
    void aLogoutByCookieThatIsTriedAgainWaitsAsWell() {
        var other = world.startNode();
        var login = node.logInByCookie("alice");
        other.ask(login);
        world.announcements.goesDown();
        var cookie = List.of(World.cookieOf(login));
        world.unanswered(() -> node.signet().logOut().logOut(cookie));
        assertThat(other.fromMemory(login)).isInstanceOf(Admitted.class);
        world.pauses.meanwhile(other::catchUp);
        node.signet().logOut().logOut(cookie);
        assertThat(other.fromMemory(login)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void aLoginThatEndsAnotherIsAnsweredWhenAllKnow() {
        var exclusive = World.with(new LoginPolicy.Exclusive());
        var one = exclusive.startNode();
        one.register("alice");
        var other = exclusive.startNode();
        var before = one.logInByToken("alice");
        exclusive.announcements.goesDown();
        exclusive.pauses.meanwhile(other::catchUp);
        one.logInByToken("alice");
        assertThat(other.fromMemory(before)).isEqualTo(new Over(EndReason.REPLACED));
        assertThat(exclusive.pauses.waited()).isZero();
    }

    @Test
    void whatEndsNothingWaitsForNobody() {
        world.startNode();
        world.nodes.renew("never-answers", 0, Duration.ofHours(1));
        world.announcements.goesDown();
        var login = node.logInByToken("alice");
        node.refresh(login);
        var ended = node.logInByCookie("alice");
        world.unanswered(() -> logOut(ended));
        node.register("bob");
        node.logIn(Attempt.by("bob").bringing(World.cookieOf(ended)));
        assertThat(world.pauses.waited()).isZero();
    }

    @Test
    void aRenewalWhoseOldTokenDiesLaterThanAnyLeaseWaitsForNobody() {
        var other = world.startNode();
        var login = node.logInByToken("alice");
        world.pass(Duration.ofMinutes(6));
        world.announcements.goesDown();
        node.renew(login);
        assertThat(world.pauses.waited()).isZero();
        world.pass(Duration.ofSeconds(30));
        assertThat(other.fromMemory(login)).isEqualTo(new Over(EndReason.REPLACED));
    }

    private void kick(Caller administrator, Login login) {
        node.signet().kickUser().kick(administrator, alice.id(), login.session());
    }

    private void logOut(Login login) {
        node.signet().logOut().logOut(node.caller(login));
    }
}
