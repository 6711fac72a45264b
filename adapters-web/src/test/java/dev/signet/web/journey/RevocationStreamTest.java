package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code GET /v1/revocations/stream}. */
class RevocationStreamTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningSignet ONE =
            new RunningSignet(Map.of("SIGNET_KEY_ENCRYPTION_KEY", "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));

    @RegisterExtension
    static final RunningSignet TWO = ONE.anotherNode(Map.of());

    @RegisterExtension
    static final RunningSignet OF_A_TIME = new RunningSignet(Map.of(), CLOCK.asAdapter());

    @Test
    void itTellsWhatIsVoidAndNotWhy() {
        var member = ONE.newcomer();
        var reader = FeedToken.of(ONE).visitor();
        try (var feed = OpenFeed.of(reader, "")) {
            assertThat(feed.next().orElseThrow().name()).isEqualTo("as-of");
            var login = member.byToken();
            login.bearer().delete("/v1/session");
            var ended = feed.news().data().required("revocation");
            assertThat(Json.fields(ended))
                    .containsExactlyInAnyOrder("seq", "kind", "subject", "effective_at", "expires_at");
            assertThat(ended.required("kind").asText()).isEqualTo("sid");
            assertThat(ended.required("subject").asText()).isEqualTo(login.sid());

            ONE.administrator().bearer().post("/v1/admin/users/" + member.sub() + "/kick");
            var raised = feed.news().data().required("revocation");
            assertThat(raised.required("kind").asText()).isEqualTo("stamp");
            assertThat(raised.required("subject").asText()).isEqualTo(member.sub());
            assertThat(raised.required("value").asLong()).isEqualTo(2);
            assertThat(raised.required("expires_at").asDouble())
                    .isGreaterThan(raised.required("effective_at").asDouble() + 600);
        }
    }

    @Test
    void whoComesBackWithTheLastEventIdMissesNothingAndHearsNothingTwice() {
        var reader = FeedToken.of(ONE).visitor();
        long first = head(reader);
        List<Long> heard = new ArrayList<>();
        String lastEventId = "" + first;
        for (int visit = 0; visit < 4; visit++) {
            logOuts(3);
            var node = visit % 2 == 0 ? ONE : TWO;
            try (var feed = OpenFeed.of(
                    new Visitor(node.wire(), reader.credential()), "?after=0", "Last-Event-ID: " + lastEventId)) {
                logOuts(2);
                for (int number = 0; number < 4; number++) {
                    var frame = feed.news();
                    heard.add(frame.seq());
                    lastEventId = "" + frame.id();
                }
            }
        }
        assertThat(heard)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(first + 1, first + 16).boxed().toList());
    }

    @Test
    void eachSecondItSaysUpToWhenItIsWhole() {
        try (var feed = OpenFeed.of(FeedToken.of(ONE).visitor(), "")) {
            double first = feed.next().orElseThrow().asOf();
            double last = first;
            for (int frames = 0; last < first + 2; frames++) {
                var frame = feed.next().orElseThrow();
                assertThat(frame.data().path("now").asDouble() - frame.asOf()).isBetween(0.0, 2.5);
                assertThat(frame.asOf()).isGreaterThanOrEqualTo(last);
                assertThat(frames).isLessThan(20);
                last = frame.asOf();
            }
        }
    }

    @Test
    void itEndsWithTheTokenThatOpenedIt() {
        try (var feed = OpenFeed.of(FeedToken.of(OF_A_TIME).visitor(), "")) {
            feed.next();
            CLOCK.pass(Duration.ofMinutes(10));
            assertThat(feed.ends()).isTrue();
        }
    }

    @Test
    void itEndsWhenItsReaderIsDisabledEvenAtAnotherNode() {
        var token = FeedToken.of(ONE);
        try (var feed = OpenFeed.of(new Visitor(TWO.wire(), token.visitor().credential()), "")) {
            feed.next();
            token.disable();
            assertThat(feed.ends()).isTrue();
        }
    }

    @Test
    void oneClientHasThirtyTwoStreamsAndGetsAPlaceBackWhenOneGoes() {
        var reader = FeedToken.of(ONE).visitor();
        var feeds = Stream.generate(() -> OpenFeed.of(reader, "")).limit(32).toList();
        var refused = reader.get("/v1/revocations/stream");
        assertThat(refused.verdict()).isEqualTo("503 unavailable");
        assertThat(refused.header("Retry-After")).isPresent();

        feeds.getFirst().close();

        Patience.until(() -> isOpen(reader));
        feeds.forEach(OpenFeed::close);
    }

    private static boolean isOpen(Visitor reader) {
        try (var feed = OpenFeed.of(reader, "")) {
            return feed.next().isPresent();
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        var reader = FeedToken.of(ONE).visitor();
        assertThat(reader.get("/v1/revocations/stream?after=99999999").verdict())
                .isEqualTo("410 cursor-too-old");
        for (var none : List.of("-1", "1.5", "+1", "0x1", "01", "99999999999999999999", "%20", "")) {
            var answer = reader.get("/v1/revocations/stream?after=" + none);
            assertThat(answer.verdict()).as(none).isEqualTo("422 invalid-field");
            assertThat(Json.faults(answer)).containsExactly("after");
        }
    }

    private static long head(Visitor reader) {
        return Json.number(reader.get("/v1/revocations/snapshot"), "seq");
    }

    private static void logOuts(int number) {
        var member = ONE.newcomer();
        for (int login = 0; login < number; login++) {
            member.byToken().bearer().delete("/v1/session");
        }
    }
}
