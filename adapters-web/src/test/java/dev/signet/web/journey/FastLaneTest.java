package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.in.ReadVitals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered ahead of the router, and what is let pass. That both say the same is shown by {@link BothWays}. */
class FastLaneTest {

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of());

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    private final Member member = SIGNET.newcomer();
    private final Visitor bearer = member.byToken().bearer();

    @BeforeEach
    void theCredentialWasLookedAt() {
        assertThat(bearer.get("/v1/verify").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/verify", "GET /v1/session"})
    void whoIsKnownIsAnsweredAheadOfTheRouter(String question) {
        assertThat(recognizedBy(() -> stay(question))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/verify?max_age=60",
                "GET /v1/session?",
                "HEAD /v1/session",
                "GET /v1/sessions",
                "GET /v1/verify/",
                "GET /v1/me"
            })
    void everyOtherQuestionIsTheRouters(String question) {
        assertThat(recognizedBy(() -> ask(question))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: " + RunningSignet.SHOP,
                "Connection: close",
                "Content-Length: 0",
                "Expect: 100-continue",
                "Upgrade: h2c",
                "Accept: text/html"
            })
    void soIsWhateverAsksForMoreThanThePlainAnswer(String header) {
        assertThat(recognizedBy(() -> stay("GET /v1/session", header))).isZero();
    }

    @Test
    void aHostThatIsNotOursGetsNothing() {
        var answers = exchange("GET /v1/session HTTP/1.1\r\nHost: elsewhere\r\n" + bearer.credential()[0]
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answers).isEqualTo(List.of("421"));
    }

    /** The router may take its time for the first, and the second must not overtake it. */
    @Test
    void answersLeaveInTheOrderOfTheirRequests() {
        var slow = request("GET /v1/me", "");
        var fast = request("GET /v1/verify", "");
        var gone = request("GET /v1/nothing", "");
        var last = request("GET /v1/session", "Connection: close\r\n");
        assertThat(exchange(fast + slow + fast + gone + fast + last))
                .containsExactly("200", "200", "200", "404", "200", "200");
    }

    @Test
    void aConnectionGoesOnAfterEitherWay() {
        var many = request("GET /v1/verify", "").repeat(200)
                + request("GET /v1/verify?max_age=99", "")
                + request("GET /v1/verify", "").repeat(200)
                + request("GET /v1/verify", "Connection: close\r\n");
        assertThat(exchange(many)).hasSize(402).containsOnly("200");
    }

    @Test
    void whoWasKickedIsRefusedWithTheReason() {
        var login = member.byToken();
        var visitor = login.bearer();
        visitor.get("/v1/verify");
        visitor.delete("/v1/session");
        assertThat(SIGNET.wire()
                        .sendAndStay("GET /v1/session", visitor.credential())
                        .verdict())
                .isEqualTo("401 logged-out");
    }

    private void stay(String question, String... headers) {
        var all = Stream.concat(Stream.of(bearer.credential()), Stream.of(headers))
                .toArray(String[]::new);
        SIGNET.wire().sendAndStay(question, all);
    }

    /** On a connection that stays open until the second answer. */
    private void ask(String question) {
        exchange(request(question, "") + request("GET /v1/nothing", "Connection: close\r\n"));
    }

    private String host() {
        return SIGNET.issuer().substring("http://".length());
    }

    private String request(String line, String header) {
        return line + " HTTP/1.1\r\nHost: " + host() + "\r\n" + bearer.credential()[0] + "\r\n" + header + "\r\n";
    }

    /** The status of each answer, in their order. */
    private static List<String> exchange(String requests) {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), SIGNET.wire().port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.UTF_8));
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return STATUS.matcher(text).results().map(found -> found.group(1)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long recognizedBy(Runnable work) {
        var vitals = SIGNET.part(ReadVitals.class);
        long before = vitals.readVitals().recognized();
        work.run();
        return vitals.readVitals().recognized() - before;
    }
}
