package dev.signet.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What no client sends: a clear refusal or a closed connection at a bounded cost. Behind each comes a second request;
 * if it were answered, a proxy in front would take that answer for somebody else's.
 */
class BadConnectionTest {

    private static final String SMUGGLED = "GET /v1/smuggled HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n";

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    @RegisterExtension
    static final AttackedSignet SIGNET = new AttackedSignet();

    private static CapturedLog log;

    @BeforeAll
    static void listen() {
        log = new CapturedLog();
    }

    @AfterAll
    static void nothingStandsInTheLogThatShouldNot() {
        log.close();
        log.check(AttackedSignet.PASSWORD, "__Http-signet", "$argon2", "smuggled");
    }

    static Stream<Arguments> smuggling() {
        String post = "POST /v1/sessions HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\n";
        String get = "GET /v1/session HTTP/1.1\r\nHost: HOST\r\n";
        String json = "{}";
        return Stream.of(
                Arguments.of(
                        "length and chunks", post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of(
                        "chunks and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"),
                Arguments.of("two lengths", post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n" + json),
                Arguments.of("a list of lengths", post + "Content-Length: 2, 3\r\n\r\n" + json),
                Arguments.of("a signed length", post + "Content-Length: +2\r\n\r\n" + json),
                Arguments.of("a negative length", post + "Content-Length: -2\r\n\r\n" + json),
                Arguments.of("a length in hex", post + "Content-Length: 0x2\r\n\r\n" + json),
                Arguments.of("a length that overflows", post + "Content-Length: 18446744073709551618\r\n\r\n" + json),
                Arguments.of("an empty length", post + "Content-Length: \r\n\r\n" + json),
                Arguments.of("chunked twice", post + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("chunked by another name", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("chunked and not last", post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
                Arguments.of("identity", post + "Transfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
                Arguments.of("a tab before chunked", post + "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("a size that is none", post + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n"),
                Arguments.of("a negative size", post + "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n"),
                Arguments.of("a size in 0x", post + "Transfer-Encoding: chunked\r\n\r\n0x2\r\n{}\r\n0\r\n\r\n"),
                Arguments.of(
                        "a size that overflows",
                        post + "Transfer-Encoding: chunked\r\n\r\n10000000000000002\r\n{}\r\n0\r\n\r\n"),
                Arguments.of("a chunk without an end", post + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}xx0\r\n\r\n"),
                Arguments.of("a space before the colon", get + "Content-Length : 0\r\n\r\n"),
                Arguments.of("a space in a name", get + "Content Length: 0\r\n\r\n"),
                Arguments.of("a folded first line", "GET /v1/session HTTP/1.1\r\n Host: HOST\r\n\r\n"),
                Arguments.of("a line without a colon", get + "Nonsense\r\n\r\n"),
                Arguments.of("a line without a name", get + ": x\r\n\r\n"),
                Arguments.of("a bare CR", get + "X-A: b\rX-B: c\r\n\r\n"),
                Arguments.of("a NUL", get + "X-A: b\u0000c\r\n\r\n"),
                Arguments.of("a NUL in a name", get + "X-\u0000A: b\r\n\r\n"),
                Arguments.of("no method", " /v1/session HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                Arguments.of("another protocol", "GET /v1/session HTTP/9.9\r\nHost: HOST\r\n\r\n"),
                Arguments.of("no protocol", "GET /v1/session\r\n\r\n"),
                Arguments.of("a space in the target", "GET /v1/ses sion HTTP/1.1\r\nHost: HOST\r\n\r\n"),
                Arguments.of(
                        "a TLS greeting", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n"),
                Arguments.of("garbage", "\u0000\u0001\u0002\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smuggling")
    void whatTwoReadersCouldReadInTwoWaysIsRefused(String name, String request) throws IOException {
        List<Integer> statuses = statuses(exchange(request + SMUGGLED));
        assertThat(statuses).hasSizeLessThanOrEqualTo(1).allMatch(status -> status >= 400 && status < 500);
    }

    @Test
    void twoGoodRequestsOnOneConnectionAreTwoAnswers() throws IOException {
        String good = "GET /v1/session HTTP/1.1\r\nHost: HOST\r\n\r\n";
        assertThat(statuses(exchange(good + SMUGGLED))).containsExactly(401, 404);
    }

    /** RFC 9112 section 5.2 leaves the choice: to refuse it, or to read it as one value. */
    @Test
    void aFoldedLineIsOneValueAndNoHeaderOfItsOwn() throws IOException {
        String folded = "GET /v1/session HTTP/1.1\r\nHost: HOST\r\nX-A: b\r\n Transfer-Encoding: chunked\r\n\r\n";
        assertThat(statuses(exchange(folded + SMUGGLED))).containsExactly(401, 404);
    }

    @Test
    void sixtyFourKibibytesOfHeadersAreRefused() throws IOException {
        String one = "GET /v1/session HTTP/1.1\r\nHost: HOST\r\nX-A: " + "x".repeat(64 * 1024) + "\r\n\r\n";
        String many = "GET /v1/session HTTP/1.1\r\nHost: HOST\r\n" + "X-A: b\r\n".repeat(8 * 1024) + "\r\n";
        String cookie = "GET /v1/session HTTP/1.1\r\nHost: HOST\r\nCookie: " + "a=b; ".repeat(13_000) + "\r\n\r\n";
        for (String request : List.of(one, many, cookie)) {
            assertThat(statuses(exchange(request))).allMatch(status -> status == 413 || status == 431);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Type: application/json", "Host: HOST", "Authorization: Bearer x", "Content-Length: 2"})
    void aHeaderThatCountsOnceIsNotTakenTwice(String header) throws IOException {
        String request = "POST /v1/sessions HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\n"
                + "Content-Length: 3\r\nAuthorization: Bearer y\r\nConnection: close\r\n" + header + "\r\n\r\n{} ";
        assertThat(statuses(exchange(request))).hasSize(1).allMatch(status -> status >= 400 && status < 500);
    }

    @Test
    void ofTwentyCookiesOfOurNameAFewAreLookedAt() {
        String garbage = String.join("; ", Collections.nCopies(20, "__Http-signet=" + "A".repeat(43)));
        String[] lines = Collections.nCopies(20, "Cookie: __Http-signet=" + "B".repeat(43))
                .toArray(String[]::new);
        String good = SIGNET.freshCookies();
        assertThat(SIGNET.wire().send("GET /v1/session", "Cookie: " + garbage).verdict())
                .isEqualTo("401 credentials-missing");
        assertThat(SIGNET.wire().send("GET /v1/session", lines).verdict()).isEqualTo("401 credentials-missing");
        assertThat(SIGNET.wire().send("GET /account", "Cookie: " + garbage).status())
                .isEqualTo(303);
        assertThat(SIGNET.wire().send("GET /v1/session", good + "; " + garbage).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sessions", "/v1/accounts", "/login", "/v1/session/refresh"})
    void aMebibyteOfPasswordIsNotRead(String path) {
        String body = "{\"username\":\"root\",\"mode\":\"token\",\"password\":\"" + "x".repeat(1 << 20) + "\"}";
        String type = path.equals("/login") ? "application/x-www-form-urlencoded" : "application/json";
        Answer answer = SIGNET.wire()
                .bare("POST " + path, "", host(), "Content-Type: " + type, "Content-Length: " + body.length());
        assertThat(answer.verdict()).isEqualTo("413 too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "iso-8859-1", "utf-7", "gbk", "nonsense", "utf-8; charset=utf-16", "\"\""})
    void aBodyIsUtf8WhateverItClaims(String charset) {
        byte[] body = "{\"username\":\"r\u00f6\u00f6t\",\"password\":\"x\",\"mode\":\"token\"}"
                .getBytes(StandardCharsets.UTF_8);
        Answer answer = SIGNET.wire()
                .bare(
                        "POST /v1/sessions",
                        new String(body, StandardCharsets.UTF_8),
                        host(),
                        "Content-Type: application/json; charset=" + charset,
                        "Content-Length: " + body.length);
        assertThat(answer.status()).isIn(400, 401, 415, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":["})
    void deepJsonCostsNothing(String level) {
        String body = level.repeat(60_000 / level.length());
        assertThat(SIGNET.wire().sendJson("POST /v1/sessions", body).verdict()).isEqualTo("400 malformed-request");
    }

    /** Each holds a connection and a few bytes, and nobody else waits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/sessions HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
                "POST /login HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na",
                "POST /v1/sessions HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5",
                "GET /v1/session HTTP/1.1\r\nHost: HOST\r\nX-A"
            })
    void whoSendsSlowlyKeepsNobodyWaiting(String beginning) throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                slow.add(open(beginning));
            }
            long begin = System.nanoTime();
            assertThat(SIGNET.isAlive(SIGNET.freshCookies())).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static Socket open(String request) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), SIGNET.wire().port());
        socket.setSoTimeout(4_000);
        socket.getOutputStream().write(filled(request).getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** What comes back until the server closes, or says nothing more. */
    private static String exchange(String request) throws IOException {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = open(request)) {
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                answer.append((char) next);
            }
        } catch (IOException closedOrSilent) {
            return answer.toString();
        }
        return answer.toString();
    }

    private static List<Integer> statuses(String answers) {
        return STATUS.matcher(answers)
                .results()
                .map(it -> Integer.parseInt(it.group(1)))
                .toList();
    }

    private static String host() {
        return filled("Host: HOST");
    }

    private static String filled(String text) {
        return text.replace("HOST", SIGNET.issuer().substring("http://".length()));
    }
}
