package dev.signet.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.journey.Login;
import dev.signet.web.journey.Member;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Redis holds nothing that may not be lost: without it, or with what it knew before, all stays as it is. */
class RedisFaultsIT {

    @RegisterExtension
    static final Cluster CLUSTER = Cluster.CLUSTER;

    private final Node a = CLUSTER.a();
    private final Node b = CLUSTER.b();

    static Stream<Named<Consumer<Line>>> faults() {
        return Stream.of(Named.of("gone", Line::cut), Named.of("paused", Line::freeze));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void withoutRedisNobodyIsLoggedOutAndWhatEndsIsOverEverywhere(Consumer<Line> fault) {
        var token = CLUSTER.newcomer().byToken();
        var cookie = CLUSTER.newcomer().byCookie();
        var victim = CLUSTER.newcomer();
        var kicked = victim.byToken();
        assertThat(List.of(b.verdict(token), b.verdict(cookie), b.verdict(kicked)))
                .containsOnly("200");
        var administrator = a.administrator();

        List.of(a, b).forEach(node -> fault.accept(node.redis()));
        assertThat(List.of(a.verdict(token), a.verdict(cookie), b.verdict(token), b.verdict(cookie)))
                .containsOnly("200");
        assertHearsOfTheKick(administrator, victim, kicked);

        var next = token.refreshed();
        assertThat(token.at(b.stranger()).refreshed().refreshToken()).isEqualTo(next.refreshToken());
        var afterThat = next.at(b.stranger()).refreshed();
        assertThat(token.refresh().verdict()).isEqualTo("400 refresh-reused");
        assertThat(b.verdict(afterThat)).isEqualTo("401 refresh-reused");
        assertThat(b.verdict(CLUSTER.newcomer().byCookie())).isEqualTo("200");

        List.of(a, b).forEach(node -> node.redis().restore());
        assertThat(List.of(b.verdict(cookie), b.verdict(kicked))).containsExactly("200", "401 session-kicked");
        CLUSTER.awaitWell();
    }

    /** What is not announced is read: the lag is at most the polling second. */
    @Test
    void aNodeThatIsCutOffFromRedisAloneHearsOfTheEndByItsPoll() {
        var victim = CLUSTER.newcomer();
        var kicked = victim.byCookie();
        assertThat(b.verdict(kicked)).isEqualTo("200");
        var administrator = a.administrator();

        b.redis().cut();
        assertHearsOfTheKick(administrator, victim, kicked);
    }

    @Test
    void aRedisThatHasForgottenEverythingLogsNobodyOut() {
        var token = CLUSTER.newcomer().byToken();
        var cookie = CLUSTER.newcomer().byCookie();
        var victim = CLUSTER.newcomer();
        var kicked = victim.byCookie();
        assertThat(List.of(b.verdict(cookie), b.verdict(kicked))).containsOnly("200");
        assertHearsOfTheKick(a.administrator(), victim, kicked);

        RedisDump.forgetEverything();
        assertThat(List.of(b.verdict(token), b.verdict(cookie), a.verdict(cookie)))
                .containsOnly("200");
        assertThat(List.of(a.verdict(kicked), b.verdict(kicked))).containsOnly("401 session-kicked");
    }

    @Test
    void aRedisRestoredFromAnOldDumpBringsNobodyBack() {
        var victim = CLUSTER.newcomer();
        var kicked = victim.byCookie();
        var loggedOut = CLUSTER.newcomer().byCookie();
        assertThat(List.of(b.verdict(kicked), b.verdict(loggedOut))).containsOnly("200");
        var dump = RedisDump.take();

        assertHearsOfTheKick(a.administrator(), victim, kicked);
        assertThat(loggedOut.bearer().delete("/v1/session").status()).isEqualTo(204);
        dump.restore();
        for (var node : List.of(a, b)) {
            assertThat(node.verdict(kicked)).isEqualTo("401 session-kicked");
            assertThat(node.verdict(loggedOut)).isEqualTo("401 logged-out");
        }
    }

    /** From its memory: the moment that A has answered B cannot ask any more, and one without a lease would say 503. */
    private void assertHearsOfTheKick(Login administrator, Member victim, Login kicked) {
        a.kick(administrator, victim);
        b.database().freeze();
        assertThat(b.verdict(kicked)).isEqualTo("401 session-kicked");
        b.database().restore();
    }
}
