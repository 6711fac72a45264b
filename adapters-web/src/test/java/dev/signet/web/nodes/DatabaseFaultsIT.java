package dev.signet.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.journey.Login;
import dev.signet.web.journey.Member;
import dev.signet.web.journey.Patience;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds while the database is gone, and that all is well afterwards without a restart. */
class DatabaseFaultsIT {

    /** A lease of five seconds, what a node doubts, and a lot for a slow machine; without an end it would be for ever. */
    private static final Duration A_LEASE = Duration.ofSeconds(15);

    private static final String ACCOUNT = "{\"username\":\"latecomer\",\"password\":\"%s\"}".formatted(Member.PASSWORD);

    @RegisterExtension
    static final Cluster CLUSTER = Cluster.CLUSTER;

    private final Node a = CLUSTER.a();
    private final Node b = CLUSTER.b();

    static Stream<Named<Consumer<Line>>> faults() {
        return Stream.of(Named.of("gone", Line::cut), Named.of("paused", Line::freeze));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void withoutTheDatabaseTokensVerifyUntilTheLeaseEndsAndThenAllAreToldToComeBack(Consumer<Line> fault) {
        var token = CLUSTER.newcomer().byToken();
        var cookie = CLUSTER.newcomer().byCookie();
        assertThat(List.of(b.verdict(token), b.verdict(cookie))).containsOnly("200");

        List.of(a, b).forEach(node -> fault.accept(node.database()));
        var vouched = Promptness.of(() -> {
            assertThat(b.verdict(token)).isEqualTo("200");
            assertThat(b.verdict(cookie)).isEqualTo("200");
            awaitNoVouching(b, token);
        });
        assertThat(vouched).isLessThan(A_LEASE);

        Promptness.assertComeBack(
                () -> b.bearer(token).get("/v1/verify"),
                () -> b.bearer(cookie).get("/v1/session"),
                () -> token.at(b.stranger()).refresh(),
                () -> b.bearer(cookie).delete("/v1/session"),
                () -> b.stranger().post("/v1/accounts", ACCOUNT));

        List.of(a, b).forEach(node -> node.database().restore());
        CLUSTER.awaitWell();
        assertThat(List.of(b.verdict(token), b.verdict(cookie))).containsOnly("200");
        assertThat(token.refresh().status()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatOnlyReadsStillKnowsWhoIsLoggedInAndEndsNobody() throws SQLException {
        var token = CLUSTER.newcomer().byToken();
        var cookie = CLUSTER.newcomer().byCookie();
        try (var readOnly = ReadOnly.begin(a, b)) {
            Patience.untilThePoolIsWell(() -> token.refresh().status() == 503);
            Promptness.assertComeBack(() -> cookie.bearer().delete("/v1/session"), token::refresh);
            // past the lease, which nobody could renew, the database itself is asked
            Patience.untilThePoolIsWell(() -> readOnly.hasLastedFor(A_LEASE));
            assertThat(List.of(b.verdict(token), b.verdict(cookie))).containsOnly("200");
        }
        CLUSTER.awaitWell();
        assertThat(token.refresh().status()).isEqualTo(200);
        assertThat(cookie.bearer().delete("/v1/session").status()).isEqualTo(204);
        assertThat(b.verdict(cookie)).isEqualTo("401 logged-out");
    }

    /** Whoever waits for a lock holds a connection; more of them than there are connections empty the pool. */
    @Test
    void anEmptyPoolIsToldOfInTimeAndVerifyingGoesOn() throws SQLException {
        var bystander = CLUSTER.newcomer().byToken();
        var crowd = CLUSTER.newcomer();
        var login = crowd.byToken();
        try (var locked = RowLock.on(crowd);
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 60)
                    .mapToObj(i -> clients.submit(() -> login.at(b.stranger()).refresh()))
                    .toList();
            for (int i = 0; i < 20; i++) {
                assertThat(b.verdict(bystander)).isEqualTo("200");
            }
            for (var answer : answers) {
                assertThat(Waiting.result(answer).verdict()).isEqualTo("503 unavailable");
            }
            assertThat(locked.isHeld()).isTrue();
        }
        CLUSTER.awaitWell();
        assertThat(login.refresh().status()).isEqualTo(200);
    }

    /** A node that hears nothing may not vouch for longer than its lease, so that others know when it has ended. */
    @Test
    void aNodeThatIsCutOffStopsVouchingAtItsLeaseAndAFenceWaitsForThatAndNoLonger() {
        var victim = CLUSTER.newcomer();
        var login = victim.byToken();
        var bystander = CLUSTER.newcomer().byToken();
        assertThat(List.of(b.verdict(login), b.verdict(bystander))).containsOnly("200");
        var administrator = a.administrator();

        b.database().freeze();
        b.redis().freeze();
        var waited = Promptness.of(() -> a.kick(administrator, victim));
        assertThat(b.verdict(login)).isNotEqualTo("200").startsWith("503");
        assertThat(waited).isLessThan(A_LEASE);
        Promptness.assertComeBack(() -> b.bearer(bystander).get("/v1/verify"));
        assertThat(a.verdict(bystander)).isEqualTo("200");

        b.restore();
        CLUSTER.awaitWell();
        assertThat(b.verdict(login)).isEqualTo("401 session-kicked");
        assertThat(b.verdict(bystander)).isEqualTo("200");
    }

    /**
     * What stands still must not go on vouching when it wakes up: its lease has run out meanwhile. Whatever could tell it
     * of the end is held up, so that nothing but the lease speaks.
     */
    @Test
    void aNodeThatStoodStillAdmitsNobodyWhomItHasNotHeardTheEndOf() {
        var victim = CLUSTER.newcomer();
        var login = victim.byToken();
        assertThat(b.verdict(login)).isEqualTo("200");
        var administrator = a.administrator();

        b.process().pause();
        b.database().freeze();
        b.redis().freeze();
        var waited = Promptness.of(() -> a.kick(administrator, victim));
        assertThat(waited).isLessThan(A_LEASE);
        b.process().resume();
        assertThat(b.verdict(login)).isEqualTo("503 unavailable");

        b.restore();
        CLUSTER.awaitWell();
        assertThat(b.verdict(login)).isEqualTo("401 session-kicked");
    }

    /** Meanwhile a live login is never refused. */
    private static void awaitNoVouching(Node node, Login live) {
        Patience.until(() -> {
            var verdict = node.verdict(live);
            assertThat(verdict).isIn("200", "503 unavailable");
            return verdict.startsWith("503");
        });
    }
}
