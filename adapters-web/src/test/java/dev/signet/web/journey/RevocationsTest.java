package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.in.CatchUpWithFeed;
import dev.signet.application.port.in.Sweep;
import dev.signet.web.edge.Wire.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /v1/revocations} and its snapshot. */
class RevocationsTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @RegisterExtension
    static final RunningSignet OF_A_TIME = new RunningSignet(Map.of(), CLOCK.asAdapter());

    @ParameterizedTest
    @ValueSource(strings = {"/v1/revocations", "/v1/revocations/snapshot", "/v1/revocations/stream"})
    void itIsForMachinesWithTheScopeAlone(String path) {
        var member = SIGNET.newcomer();
        assertThat(SIGNET.stranger().get(path).verdict()).isEqualTo("401 credentials-missing");
        assertThat(member.byCookie().bearer().get(path).verdict()).isEqualTo("403 not-allowed");
        var byToken = member.byToken().bearer().get(path);
        assertThat(byToken.verdict()).isEqualTo("403 not-allowed");
        assertThat(byToken.header("WWW-Authenticate").orElseThrow()).contains("insufficient_scope");
        assertThat(SIGNET.administrator().bearer().get(path).verdict()).isEqualTo("403 not-allowed");
        var other = ClientApp.machine(SIGNET, "c_other" + path.length()).accessToken("scope=orders.read");
        assertThat(SIGNET.stranger()
                        .with("Authorization: Bearer " + other)
                        .get(path)
                        .verdict())
                .isEqualTo("403 not-allowed");
    }

    @Test
    void whoIsBehindIsAnsweredAtOnceAndTheCursorLeadsOn() {
        var reader = FeedToken.of(SIGNET).visitor();
        long before = Json.number(reader.get("/v1/revocations"), "seq");
        endASession();
        var page = reader.get("/v1/revocations?wait=30&after=" + before);
        assertThat(Json.of(page).path("entries")).hasSize(1);
        assertThat(Json.number(page, "seq")).isEqualTo(before + 1);
        assertThat(page.body()).doesNotContain("reason");
        assertThat(Json.of(page).required("as_of").asDouble())
                .isLessThanOrEqualTo(Json.of(page).required("now").asDouble());
        var next = reader.get("/v1/revocations?after=" + (before + 1));
        assertThat(Json.of(next).path("entries")).isEmpty();
    }

    @Test
    void whoWaitsHearsOfAnEndWhenItHappens() {
        var reader = FeedToken.of(SIGNET).visitor();
        long before = Json.number(reader.get("/v1/revocations"), "seq");
        var answer = waiting(reader, before, 30);
        Patience.moment();
        assertThat(answer).isNotDone();
        long begun = System.nanoTime();
        endASession();
        assertThat(Json.of(answer.join()).path("entries")).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void whoWaitsInVainHearsUpToWhenNothingHappened() {
        var reader = FeedToken.of(SIGNET).visitor();
        var first = reader.get("/v1/revocations");
        var second = waiting(reader, Json.number(first, "seq"), 2).join();
        assertThat(Json.of(second).path("entries")).isEmpty();
        assertThat(Json.of(second).required("as_of").asDouble())
                .isGreaterThan(Json.of(first).required("as_of").asDouble());
    }

    @Test
    void manyWaitOnFewThreads() {
        var before = Json.number(FeedToken.of(SIGNET).visitor().get("/v1/revocations"), "seq");
        var readers =
                List.of(FeedToken.of(SIGNET).visitor(), FeedToken.of(SIGNET).visitor());
        int threads = Thread.activeCount();
        var waiting = readers.stream()
                .flatMap(reader -> IntStream.range(0, 30).mapToObj(any -> waiting(reader, before, 30)))
                .toList();
        Patience.moment();
        endASession();
        assertThat(waiting)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
        assertThat(Thread.activeCount()).isLessThan(threads + 30);
    }

    @Test
    void whoeverIsRefusedMeanwhileHearsNothingMore() {
        var token = FeedToken.of(SIGNET);
        long before = Json.number(token.visitor().get("/v1/revocations"), "seq");
        var answer = waiting(token.visitor(), before, 30);
        Patience.moment();
        token.disable();
        assertThat(answer.join().verdict()).isEqualTo("401 account-disabled");
    }

    @Test
    void aCursorBelowTheFloorIsGoneAndTheSnapshotLeadsOn() {
        var member = OF_A_TIME.newcomer();
        member.byToken().bearer().delete("/v1/session");
        member.byToken().bearer().delete("/v1/session");
        CLOCK.pass(Duration.ofHours(25));
        OF_A_TIME.part(CatchUpWithFeed.class).catchUp();
        OF_A_TIME.part(Sweep.class).sweep();
        var reader = FeedToken.of(OF_A_TIME).visitor();
        for (var path : List.of("/v1/revocations?after=1", "/v1/revocations?after=1&wait=5")) {
            var gone = reader.get(path);
            assertThat(gone.verdict()).isEqualTo("410 cursor-too-old");
            assertThat(gone.body()).contains("/v1/revocations/snapshot");
        }
        assertThat(reader.get("/v1/revocations/stream?after=1").verdict()).isEqualTo("410 cursor-too-old");

        var login = OF_A_TIME.newcomer().byToken();
        login.bearer().delete("/v1/session");
        var snapshot = reader.get("/v1/revocations/snapshot");
        assertThat(Json.of(snapshot).path("entries").findValuesAsText("subject"))
                .containsExactly(login.sid());
        assertThat(reader.get("/v1/revocations?after=" + Json.number(snapshot, "seq"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "after=x", "after=", "wait=31", "wait=-1", "wait=1.5", "wait=x"})
    void whatIsNoNumberIsRefused(String query) {
        var answer = FeedToken.of(SIGNET).visitor().get("/v1/revocations?" + query);
        assertThat(answer.verdict()).isEqualTo("422 invalid-field");
        assertThat(Json.faults(answer)).containsExactly(query.substring(0, query.indexOf('=')));
    }

    private static CompletableFuture<Answer> waiting(Visitor reader, long after, int seconds) {
        return CompletableFuture.supplyAsync(
                () -> reader.get("/v1/revocations?after=" + after + "&wait=" + seconds),
                work -> Thread.ofVirtual().start(work));
    }

    private static void endASession() {
        SIGNET.newcomer().byToken().bearer().delete("/v1/session");
    }
}
