package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.FakeNodes;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.domain.audit.AuditQuestion;
import dev.signet.domain.session.Attribute;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.LoginPolicy;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SweepTest {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Over LOGGED_OUT = new Over(EndReason.LOGGED_OUT);

    private final World world = World.with(new LoginPolicy.Unlimited());
    private final Node node = world.startNode();

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    @Test
    void anEndedSessionCanBeExplainedForThirtyDays() {
        var login = node.logInByToken("alice");
        world.attributes.set(login.session(), new Attribute(new Attribute.Name("theme"), "dark"));
        logOut(login);
        world.pass(Duration.ofDays(30));
        node.signet().sweep().sweep();
        assertThat(world.sessions.find(login.session())).isPresent();
        world.pass(Duration.ofMillis(1));
        node.signet().sweep().sweep();
        assertThat(world.sessions.find(login.session())).isEmpty();
        assertThat(world.attributes.of(login.session())).isEmpty();
    }

    @Test
    void theLogIsKeptForADay() {
        logOut(node.logInByToken("alice"));
        world.pass(A_DAY);
        node.signet().sweep().sweep();
        assertThat(world.log.after(0, 10)).hasSize(1);
        world.pass(Duration.ofMillis(1));
        node.signet().sweep().sweep();
        assertThat(world.log.after(0, 10)).isEmpty();
        assertThat(world.log.floor()).isEqualTo(1);
    }

    @Test
    void whatHappenedIsKeptForHalfAYear() {
        int before = world.audit.read(AuditQuestion.latest(AuditQuestion.MOST)).size();
        world.pass(Duration.ofDays(180));
        node.signet().sweep().sweep();
        assertThat(world.audit.read(AuditQuestion.latest(AuditQuestion.MOST))).hasSize(before);
        world.pass(Duration.ofMillis(1));
        node.signet().sweep().sweep();
        assertThat(world.audit.read(AuditQuestion.latest(AuditQuestion.MOST))).isEmpty();
    }

    @Test
    void nothingThatMattersIsSwept() {
        var login = node.logInByToken("alice");
        var other = node.logInByCookie("alice");
        logOut(login);
        node.signet().sweep().sweep();
        assertThat(node.fromMemory(login)).isEqualTo(LOGGED_OUT);
        assertThat(world.startNode().fromMemory(login)).isEqualTo(LOGGED_OUT);
        assertThat(node.ask(other)).isInstanceOf(Admitted.class);
    }

    @Test
    void ofSeveralNodesOneSweepsAndAnotherTakesOverWhenItLeaves() {
        var nodes = List.of(node, world.startNode(), world.startNode());
        logOut(node.logInByToken("alice"));
        world.pass(A_DAY.plusSeconds(1));
        var sweeper = whoeverSweeps(nodes);
        assertThat(sweeper).hasSize(1);
        sweeper.getFirst().signet().catchUpWithFeed().stop();
        logOut(node.logInByToken("alice"));
        world.pass(A_DAY.plusSeconds(1));
        assertThat(whoeverSweeps(nodes)).hasSize(1).doesNotContainAnyElementsOf(sweeper);
    }

    @Test
    void nodesThatDiedAreForgotten() {
        world.startNode();
        world.passWithoutPolling(Duration.ofHours(2));
        node.catchUp();
        node.signet().sweep().sweep();
        assertThat(world.nodes.rows()).hasSize(1);
    }

    @Test
    void aSweepIsABoundedPieceOfWork() {
        IntStream.range(0, 4300).forEach(any -> logOut(node.logInByCookie("alice")));
        world.pass(Duration.ofDays(31));
        assertThat(node.signet().sweep().sweep()).isEqualTo(2 * 4000);
        assertThat(node.signet().sweep().sweep()).isEqualTo(2 * 300);
        assertThat(node.signet().sweep().sweep()).isZero();
    }

    /** It was away for so long that it does not matter any more what it missed, but for the last while. */
    @Test
    void aNodeThatWasAwayUntilTheLogWasSweptLoadsTheLastWhileAgain() {
        var away = world.startNode();
        world.unanswered(() -> logOut(node.logInByToken("alice")));
        world.passWithoutPolling(Duration.ofDays(2));
        node.catchUp();
        IntStream.range(0, 3000).forEach(any -> logOut(node.logInByCookie("alice")));
        world.passWithoutPolling(Duration.ofHours(1));
        node.catchUp();
        node.signet().sweep().sweep();
        var login = node.logInByToken("alice");
        logOut(login);
        assertThat(world.log.floor()).isPositive();
        long aPoll = callsOf(node);
        assertThat(callsOf(away)).isEqualTo(aPoll + 3);
        assertThat(away.fromMemory(login)).isEqualTo(LOGGED_OUT);
        assertThat(world.nodes.rows().values())
                .extracting(FakeNodes.Row::appliedSeq)
                .contains(world.log.head());
    }

    @Test
    void aNodeThatStartsOnAnEmptyLogIsNotBehindTheOthers() {
        IntStream.range(0, 3).forEach(any -> logOut(node.logInByToken("alice")));
        world.pass(A_DAY.plusSeconds(1));
        node.signet().sweep().sweep();
        world.startNode();
        assertThat(world.nodes.live())
                .allSatisfy(live -> assertThat(live.appliedSeq()).isEqualTo(world.log.head()));
    }

    private long callsOf(Node polling) {
        long before = world.database.calls();
        polling.catchUp();
        return world.database.calls() - before;
    }

    private static List<Node> whoeverSweeps(List<Node> nodes) {
        return nodes.stream().filter(one -> one.signet().sweep().sweep() > 0).toList();
    }

    private void logOut(Login login) {
        node.signet().logOut().logOut(node.caller(login));
    }
}
