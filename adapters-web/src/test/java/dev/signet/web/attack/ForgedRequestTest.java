package dev.signet.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire;
import dev.signet.web.edge.Wire.Answer;
import dev.signet.web.journey.RunningSignet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules for forged requests at every route that the router knows, so that a new route cannot forget them. Whoever is
 * forged is an administrator who has just signed in: what is refused, is refused for the forgery alone.
 */
class ForgedRequestTest {

    /** Routes that answer under any host, and why. There is no exemption from any other rule. */
    private static final Map<String, String> UNDER_ANY_HOST =
            Map.of("GET /health/{selector}", "a probe knows an address and no name");

    /** Forms that pages of clients send, and why they need no token of ours. */
    private static final Map<String, String> FORMS_OF_CLIENTS =
            Map.of("POST /oauth2/logout", "it leads to the address that it stands for, and does nothing");

    private static final List<String> FOREIGN_HOSTS = List.of(
            "evil.example",
            "signet.localhost:PORT",
            "id.signet.localhost",
            "id.signet.localhost:PORT.evil.example",
            "evil.example#id.signet.localhost:PORT",
            "evil.example@id.signet.localhost:PORT",
            "127.0.0.1:PORT",
            "");

    private static final List<String> WHAT_ONLY_A_PROXY_MAY_SAY = List.of(
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Port: 6666",
            "X-Forwarded-Prefix: /evil.example",
            "X-Forwarded-Server: evil.example",
            "X-Forwarded-For: 203.0.113.9",
            "X-Real-IP: 203.0.113.9",
            "Forwarded: for=203.0.113.9;host=evil.example;proto=https",
            "X-Host: evil.example",
            "X-Original-URL: /v1/evil.example",
            "X-Rewrite-URL: /v1/evil.example",
            "X-HTTP-Method-Override: TRACE",
            "X-Method-Override: TRACE");

    private static final List<String> WISHES = List.of(
            "return_to=https://evil.example/",
            "return_to=//evil.example/",
            "return_to=/%5Cevil.example/",
            "redirect_uri=https://evil.example/",
            "redirect=https://evil.example/",
            "redirect=1&rd=https://evil.example/",
            "next=https://evil.example/",
            "url=https://evil.example/");

    private static final String REFUSED = "403 cross-site-refused";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    @RegisterExtension
    static final AttackedSignet SIGNET = new AttackedSignet();

    static Stream<Route> routes() {
        return SIGNET.routes().stream();
    }

    static Stream<Route> effects() {
        return routes().filter(Route::hasEffect);
    }

    static Stream<Route> forms() {
        return routes().filter(Route::isForm).filter(route -> !FORMS_OF_CLIENTS.containsKey(route.toString()));
    }

    static Stream<Route> calls() {
        return effects().filter(route -> !route.isForm());
    }

    static Stream<Route> callsWithCookies() {
        return calls().filter(route -> !route.isForClients());
    }

    static Stream<Route> pages() {
        return routes().filter(Route::isPage);
    }

    static Stream<Route> servedUnderOneHost() {
        return routes().filter(route -> !UNDER_ANY_HOST.containsKey(route.toString()));
    }

    @Test
    void theTableKnowsTheRoutes() {
        assertThat(routes().map(Route::toString))
                .contains("POST /v1/sessions", "DELETE /v1/session", "POST /login", "GET /account", "POST /form")
                .containsAll(UNDER_ANY_HOST.keySet());
    }

    @ParameterizedTest
    @MethodSource("effects")
    void noForgedRequestHasAnEffect(Route route) {
        String victim = SIGNET.freshCookies();
        SoftAssertions each = new SoftAssertions();
        for (Forgery forgery : Forgery.values()) {
            Answer answer = SIGNET.wire().send(route.line(), forgery.with(victim));
            each.assertThat(answer.verdict()).as(forgery.name()).isEqualTo(REFUSED);
            each.assertThat(answer.all("Set-Cookie")).as(forgery.name()).isEmpty();
        }
        each.assertAll();
        assertThat(SIGNET.isAlive(victim)).isTrue();
    }

    /** The token belongs to no cookie, so its request is let in; a cookie beside it must do nothing. */
    @ParameterizedTest
    @MethodSource("effects")
    void aBearerTokenOpensNoWayForCookies(Route route) {
        String victim = SIGNET.freshCookies();
        Answer answer =
                SIGNET.wire().send(route.line(), Forgery.FOREIGN_PAGE.with(victim, "Authorization: Bearer none"));
        assertThat(answer.all("Set-Cookie")).isEmpty();
        assertThat(SIGNET.isAlive(victim)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whatASiblingAsksForIsNotTakenForAForgery(Route route) {
        String[] sibling = {"Origin: " + RunningSignet.SHOP, "Sec-Fetch-Site: same-site", SIGNET.freshCookies()};
        Answer answer = SIGNET.wire().send(route.line(), sibling);
        assertThat(answer.verdict()).isNotEqualTo(REFUSED);
        assertThat(answer.all(ALLOW_ORIGIN)).containsExactly(RunningSignet.SHOP);
    }

    /** Pages of other sites can send these without asking first. */
    @ParameterizedTest
    @MethodSource("callsWithCookies")
    void aCallTakesNoBodyThatAFormCanSend(Route route) {
        SoftAssertions each = new SoftAssertions();
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
            Answer answer =
                    SIGNET.wire().bare(route.line(), "{}", host(), "Content-Type: " + type, "Content-Length: 2");
            each.assertThat(answer.verdict()).as(type).isEqualTo("415 unsupported-media-type");
        }
        each.assertAll();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsTakenFromOurOwnPageAlone(Route route) {
        String victim = SIGNET.freshCookies();
        SoftAssertions each = new SoftAssertions();
        for (String from : List.of("Origin: " + RunningSignet.SHOP, "Sec-Fetch-Site: same-site")) {
            each.assertThat(SIGNET.wire().send(route.line(), from, victim).verdict())
                    .as(from)
                    .isEqualTo(REFUSED);
        }
        Answer withoutToken = SIGNET.wire()
                .bare(
                        route.line(),
                        "a=b",
                        host(),
                        victim,
                        "Origin: " + SIGNET.issuer(),
                        "Sec-Fetch-Site: same-origin",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: 3");
        each.assertThat(withoutToken.status()).isEqualTo(403);
        each.assertThat(withoutToken.all("Set-Cookie")).noneMatch(cookie -> cookie.contains("signet-id"));
        each.assertAll();
        assertThat(SIGNET.isAlive(victim)).isTrue();
    }

    /** Or it could send the form with the right token. */
    @ParameterizedTest
    @MethodSource("pages")
    void noSiblingsScriptReadsAFormToken(Route route) {
        String victim = SIGNET.freshCookies();
        Answer answer = SIGNET.wire().send(route.line(), victim, "Origin: " + RunningSignet.SHOP);
        assertThat(FORM_TOKEN.matcher(answer.body()).find()).isFalse();
        assertThat(answer.all("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("servedUnderOneHost")
    void anotherHostIsMisdirected(Route route) {
        SoftAssertions each = new SoftAssertions();
        for (String host : FOREIGN_HOSTS) {
            Answer answer = SIGNET.wire().bare(route.line(), "", filled("Host: " + host));
            each.assertThat(answer.verdict()).as(host).isEqualTo("421 unknown-host");
        }
        Answer twice = SIGNET.wire().send(route.line(), "Host: evil.example");
        each.assertThat(twice.status()).as("two hosts").isIn(400, 421);
        Answer none = SIGNET.wire().bare(route.line(), "");
        each.assertThat(none.status()).as("no host").isIn(400, 421);
        String absolute = route.line().replace(" /", " http://evil.example/");
        each.assertThat(SIGNET.wire().send(absolute).verdict()).as("absolute").isEqualTo("421 unknown-host");
        each.assertAll();
    }

    @Test
    void anExemptionIsNeededWhereItStands() {
        for (String exempt : UNDER_ANY_HOST.keySet()) {
            String line = exempt.replace("{selector}", "liveness");
            assertThat(SIGNET.wire().bare(line, "", "Host: 10.0.0.7:8080").status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void nobodyButAConfiguredProxySpeaksForOthers(Route route) {
        Answer plain = SIGNET.wire().send(route.line(), credential(route));
        String[] claims = WHAT_ONLY_A_PROXY_MAY_SAY.toArray(String[]::new);
        Answer claimed = SIGNET.wire().send(route.line(), joined(claims, credential(route)));
        assertThat(claimed.verdict()).isEqualTo(plain.verdict());
        assertThat(names(claimed)).isEqualTo(names(plain));
        assertThat(claimed.header("Location")).isEqualTo(plain.header("Location"));
        assertThat(claimed.headers() + claimed.body()).doesNotContain("evil.example", "203.0.113.9", ":6666");
    }

    @Test
    void theAddressOfALoginIsNotWhatTheCallerClaims() {
        String login = "{\"username\":\"root\",\"password\":\"" + AttackedSignet.PASSWORD + "\",\"mode\":\"token\"}";
        Answer in =
                SIGNET.wire().sendJson("POST /v1/sessions", login, WHAT_ONLY_A_PROXY_MAY_SAY.toArray(String[]::new));
        assertThat(in.status()).isEqualTo(201);
        assertThat(SIGNET.wire().send("GET /v1/sessions", SIGNET.freshCookies()).body())
                .contains("127.0.0.1")
                .doesNotContain("203.0.113.9");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void noStrangerIsGrantedCors(Route route) {
        SoftAssertions each = new SoftAssertions();
        for (String origin : List.of(
                "https://evil.example",
                "null",
                "http://blog.signet.localhost:8083",
                "https://shop.signet.localhost:8081")) {
            Answer preflight = preflight(route, origin);
            each.assertThat(grants(preflight)).as("preflight of " + origin).isEmpty();
            Answer answer = SIGNET.wire().send(route.line(), "Origin: " + origin);
            each.assertThat(grants(answer)).as("answer to " + origin).isEmpty();
        }
        each.assertAll();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aSiblingIsGrantedCorsByName(Route route) {
        Answer preflight = preflight(route, RunningSignet.SHOP);
        assertThat(preflight.all(ALLOW_ORIGIN)).containsExactly(RunningSignet.SHOP);
        assertThat(preflight.all("Access-Control-Allow-Credentials")).containsExactly("true");
        assertThat(String.join(", ", preflight.all("Vary")).split(", ")).contains("Origin");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void nothingLeadsToAStranger(Route route) {
        String[] credential = joined(new String[] {"Sec-Fetch-Mode: navigate"}, credential(route));
        String glue = route.line().contains("?") ? "&" : "?";
        SoftAssertions each = new SoftAssertions();
        for (String wish : WISHES) {
            Answer answer = SIGNET.wire().send(route.line() + glue + wish, credential);
            each.assertThat(answer.headers() + answer.body()).as(wish).doesNotContain("evil.example");
        }
        each.assertAll();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyAnswerForbidsInlineScript(Route route) {
        String html = "Accept: text/html";
        Stream.of(
                        SIGNET.wire().send(route.line(), html),
                        SIGNET.wire().send(route.line(), joined(new String[] {html}, credential(route))),
                        SIGNET.wire().send(route.line(), html, "Origin: https://evil.example"),
                        SIGNET.wire().send(route.line() + "?return_to=javascript:alert(1)", html),
                        SIGNET.wire().send(route.line().replaceFirst("\\w+", "BREW"), html),
                        SIGNET.wire().send(route.line().replaceFirst("(/[^?]*)", "$1/none"), html),
                        SIGNET.wire().bare(route.line(), "", html, "Host: evil.example"))
                .forEach(ContentPolicy::check);
    }

    private static Answer preflight(Route route, String origin) {
        return SIGNET.wire()
                .send(
                        route.line().replaceFirst("\\w+", "OPTIONS"),
                        "Origin: " + origin,
                        "Access-Control-Request-Method: " + route.method(),
                        "Access-Control-Request-Headers: content-type");
    }

    private static List<String> grants(Answer answer) {
        return answer.headers().stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                .toList();
    }

    private static List<String> names(Answer answer) {
        return answer.headers().stream()
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** Whoever may listen to a stream would never have its end. */
    private static String[] credential(Route route) {
        return route.isStream() ? new String[0] : new String[] {SIGNET.freshCookies()};
    }

    private static String[] joined(String[] some, String[] more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static String host() {
        return filled("Host: id.signet.localhost:PORT");
    }

    private static String filled(String text) {
        Wire wire = SIGNET.wire();
        return text.replace("PORT", "" + wire.port());
    }
}
