package dev.signet.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Naughty texts, injections and stray line breaks in every place that takes a text: each is answered, none by a failure
 * of ours, none by a header or a markup of its own, and none leaves more in the log than it should.
 */
class NaughtyTextTest {

    private static final Set<String> TEXTS = NaughtyTexts.all();

    /** What we send; anything else has come in with a text. */
    private static final Set<String> OUR_HEADERS = Set.of(
            "allow",
            "cache-control",
            "connection",
            "content-language",
            "content-length",
            "content-security-policy",
            "content-type",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "date",
            "etag",
            "location",
            "referrer-policy",
            "retry-after",
            "set-cookie",
            "transfer-encoding",
            "vary",
            "www-authenticate",
            "x-content-type-options",
            "x-frame-options",
            "x-signet-acr",
            "x-signet-auth-time",
            "x-signet-login-url",
            "x-signet-session",
            "x-signet-subject");

    private static final Pattern INPUT = Pattern.compile("<input[^>]* name=\"([a-z_]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

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
        log.check(AttackedSignet.PASSWORD, "__Http-signet", "$argon2", "srt1.");
    }

    static Stream<Slot> slots() {
        return SIGNET.routes().stream().filter(route -> !route.isOfATest()).flatMap(Slot::of);
    }

    static Stream<Route> forms() {
        return SIGNET.routes().stream().filter(Route::isForm);
    }

    @Test
    void theSlotsAreThoseOfTheRoutes() {
        assertThat(slots().map(Slot::toString))
                .contains(
                        "POST /v1/sessions username",
                        "POST /v1/sessions device/label",
                        "GET /v1/admin/users username",
                        "PUT /v1/session/attributes/{name} name");
    }

    @ParameterizedTest
    @MethodSource("slots")
    void aCallAnswersWhateverStandsThere(Slot slot) {
        // an open stream of events would never end
        boolean streams = slot.route().template().equals("/v1/session/events");
        String cookies = streams ? "Cookie: theme=dark" : SIGNET.freshCookies();
        for (String text : TEXTS) {
            String body = slot.body(text);
            Answer answer = body.isEmpty()
                    ? SIGNET.wire().send(slot.line(text), cookies)
                    : SIGNET.wire().sendJson(slot.line(text), body, cookies);
            check(answer, text);
            if (slot.route().toString().equals("POST /v1/sessions")) {
                assertThat(answer.status()).as(text).isNotEqualTo(201);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormAnswersWhateverIsTyped(Route form) {
        String cookies = isForStrangers(form) ? "Cookie: theme=dark" : SIGNET.freshCookies();
        Answer page = shownWithForm(form, cookies);
        String jar = cookies + "; " + page.all("Set-Cookie").getFirst().split(";", 2)[0];
        String token = found(TOKEN, page.body()).getFirst();
        for (String field : fields(page)) {
            for (String text : TEXTS) {
                String filled = field + "=" + Slot.encoded(text) + (field.equals("csrf") ? "" : "&csrf=" + token);
                Answer answer = post(form, filled, jar);
                check(answer, text);
                assertThat(answer.all("Set-Cookie"))
                        .noneMatch(cookie -> cookie.startsWith("__Http-signet=") && !cookie.contains("Max-Age=0"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-Agent",
                "Accept-Language",
                "Accept",
                "Origin",
                "Referer",
                "Sec-Fetch-Site",
                "Authorization",
                "Cookie",
                "Cookie: __Http-signet=",
                "Cookie: __Host-signet-id=",
                "traceparent",
                "If-None-Match",
                "Content-Type",
                "Last-Event-ID",
                "X-Forwarded-For",
                "Authorization: Bearer "
            })
    void aHeaderMaySayAnything(String header) {
        String cookies = SIGNET.freshCookies();
        for (String text : TEXTS) {
            String line = header + (header.contains(":") ? "" : ": ") + text.replaceAll("[\r\n\u0000]", " ");
            check(SIGNET.wire().send("GET /login", line), text);
            check(SIGNET.wire().send("GET /v1/sessions", cookies, line), text);
            check(SIGNET.wire().send("DELETE /v1/sessions/x", cookies, line), text);
        }
    }

    @Test
    void aReturnAddressOfAStrangerIsRefusedAtEveryPage() {
        for (String text : TEXTS) {
            Answer answer = SIGNET.wire().send("GET /login?return_to=" + Slot.encoded(text));
            assertThat(answer.status()).as(text).isEqualTo(400);
            check(answer, text);
        }
    }

    private static void check(Answer answer, String text) {
        assertThat(answer.status()).as(text).isBetween(200, 499);
        Set<String> names = answer.headers().stream()
                .map(line -> line.split(":", 2)[0].toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(OUR_HEADERS).as(text).containsAll(names);
        assertThat(answer.all("Set-Cookie")).as(text).allMatch(cookie -> cookie.matches("__(Http|Host)-signet.*"));
        assertThat(answer.all("Location")).as(text).allMatch(to -> to.startsWith("/") && !to.startsWith("//"));
        if (answer.header("Content-Type").orElse("").startsWith("text/html")) {
            ContentPolicy.check(answer);
        }
    }

    private static boolean isForStrangers(Route form) {
        return form.template().matches("/login|/register");
    }

    /** The consent page asks nothing without a client's request; any other form of the account then lends its token. */
    private static Answer shownWithForm(Route form, String cookies) {
        Answer page = shown("GET " + form.template(), cookies);
        return found(TOKEN, page.body()).isEmpty() ? shown("GET /account", cookies) : page;
    }

    /** What one types and what one presses. */
    private static List<String> fields(Answer page) {
        return Stream.concat(found(INPUT, page.body()).stream(), Stream.of("decision", "withdraw"))
                .toList();
    }

    /** The page, or the one that it leads to. */
    private static Answer shown(String line, String cookies) {
        Answer answer = SIGNET.wire().send(line, cookies);
        return answer.header("Location")
                .map(to -> SIGNET.wire().send("GET " + to, cookies))
                .orElse(answer);
    }

    private static Answer post(Route form, String body, String cookies) {
        return SIGNET.wire()
                .bare(
                        form.line(),
                        body,
                        "Host: " + SIGNET.issuer().substring(7),
                        cookies,
                        "Origin: " + SIGNET.issuer(),
                        "Sec-Fetch-Site: same-origin",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + body.length());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult it) -> it.group(1))
                .distinct()
                .toList();
    }
}
