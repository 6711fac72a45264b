package dev.signet.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.journey.Login;
import dev.signet.web.journey.Patience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nodes come, go and die, and nobody who is logged in notices. */
class ComingAndGoingIT {

    /** Five seconds, and a lot for a slow machine; a fence that does not see a lease run out waits until it fails. */
    private static final Duration A_LEASE = Duration.ofSeconds(15);

    @RegisterExtension
    static final Cluster CLUSTER = Cluster.CLUSTER;

    @Test
    void noClientNoticesThatAllNodesAreRestartedOneByOne() {
        var logins =
                Stream.generate(() -> CLUSTER.newcomer().byToken()).limit(6).toList();
        try (var load = Load.of(logins, CLUSTER::both)) {
            CLUSTER.restartA();
            CLUSTER.restartB();
            int sofar = load.admitted();
            Patience.until(() -> load.admitted() > sofar + 50);
            var kept = load.stop();
            assertThat(load.surprises()).isEmpty();
            assertThat(load.putOff()).isLessThan(load.admitted() / 4);
            assertThat(kept)
                    .allSatisfy(login -> assertThat(CLUSTER.b().verdict(login)).isEqualTo("200"));
        }
    }

    /** The fence waits for B, which hears nothing; meanwhile one node leaves, and one comes that nobody waits for. */
    @Test
    void aNodeThatComesWhileAFenceWaitsKnowsAndOneThatLeavesIsNotWaitedFor() throws Exception {
        var a = CLUSTER.a();
        var b = CLUSTER.b();
        var leaving = CLUSTER.oneMore();
        var victim = CLUSTER.newcomer();
        var kicked = victim.byToken();
        assertThat(List.of(b.verdict(kicked), leaving.verdict(kicked))).containsOnly("200");
        var administrator = a.administrator();

        b.database().freeze();
        b.redis().freeze();
        leaving.redis().cut();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = threads.submit(() -> Promptness.of(() -> a.kick(administrator, victim)));
            leaving.process().terminate();
            var coming = threads.submit(() -> CLUSTER.oneMore());
            assertThat(Waiting.result(answer)).isLessThan(A_LEASE);
            assertThat(b.verdict(kicked)).startsWith("503");
            assertThat(Waiting.result(coming).verdict(kicked)).isEqualTo("401 session-kicked");
            Waiting.result(coming).close();
        }
        leaving.close();
    }

    /** The fence holds the answer back until the lease of B, which hears nothing, has run out. */
    @Test
    void aNodeThatIsToldToEndFinishesWhatIsUnderWay() {
        var b = CLUSTER.b();
        var ending = CLUSTER.oneMore();
        var login = CLUSTER.newcomer().byToken();
        assertThat(ending.verdict(login)).isEqualTo("200");

        b.database().freeze();
        b.redis().freeze();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = threads.submit(() -> ending.bearer(login).delete("/v1/session"));
            Patience.until(() -> CLUSTER.a().verdict(login).equals("401 logged-out"));
            assertThat(answer.isDone()).isFalse();
            ending.process().terminate();
            assertThat(Waiting.result(answer).status()).isIn(204, 503);
        }
        ending.process().awaitEnd();
        ending.close();
    }

    /** Whatever was under way when it died: the client asks again elsewhere, and gets the answer that was meant for it. */
    @Test
    void aNodeThatIsKilledUnderLoadLeavesNoHalfRotationAndTakesNothingBack() {
        var dying = CLUSTER.oneMore();
        var logins =
                Stream.generate(() -> CLUSTER.newcomer().byToken()).limit(8).toList();
        var loggedOut = CLUSTER.newcomer().byCookie();
        List<Login> kept;
        try (var rotations = Rotations.at(dying, logins)) {
            Patience.until(() -> rotations.done() > 100);
            assertThat(dying.bearer(loggedOut).delete("/v1/session").status()).isEqualTo(204);
            dying.process().kill();
            kept = rotations.last();
        }
        assertThat(CLUSTER.a().verdict(loggedOut)).isEqualTo("401 logged-out");
        for (var login : kept) {
            assertThat(CLUSTER.a().verdict(login)).isEqualTo("200");
            var next = login.at(CLUSTER.a().stranger()).refreshed();
            assertThat(next.answer().status()).isEqualTo(200);
            assertThat(next.refreshNumber()).isEqualTo(login.refreshNumber() + 1);
            assertThat(next.at(CLUSTER.b().stranger()).refresh().status()).isEqualTo(200);
        }
        dying.close();
    }

    /** The product's time is the database's; what a node's own clock says changes nothing. */
    @Test
    void aNodeWhoseClockIsMinutesOffIsANodeLikeAnyOther() {
        var ahead = CLUSTER.oneMore(FakeTime.minutes(+11));
        var a = CLUSTER.a();
        try {
            var here = CLUSTER.newcomer().byToken();
            assertThat(ahead.verdict(here)).isEqualTo("200");
            var there = here.at(ahead.stranger()).refreshed();
            assertThat(there.answer().status()).isEqualTo(200);
            assertThat(a.verdict(there)).isEqualTo("200");
            var back = there.at(a.stranger()).refreshed();
            assertThat(ahead.verdict(back)).isEqualTo("200");
            assertThat(FakeTime.issuedAt(there) - FakeTime.issuedAt(here)).isBetween(-30L, 60L);

            var victim = CLUSTER.newcomer();
            var kicked = victim.byCookie();
            assertThat(ahead.verdict(kicked)).isEqualTo("200");
            ahead.kick(ahead.administrator(), victim);
            assertThat(List.of(a.verdict(kicked), ahead.verdict(kicked))).containsOnly("401 session-kicked");
        } finally {
            ahead.close();
        }
    }
}
