package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /v1/session/reauth}, and {@code max_age} where a site wants a young authentication. */
class ReauthTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of(), CLOCK.asAdapter());

    /** Here the leeway lasts longer than a test waits. */
    @RegisterExtension
    static final RunningSignet PATIENT = new RunningSignet(Map.of("SIGNET_REFRESH_LEEWAY", "300"));

    @ParameterizedTest
    @ValueSource(strings = {"/v1/session", "/v1/verify"})
    void anOldAuthenticationIsToldToBecomeYoung(String path) {
        var login = SIGNET.newcomer().byCookie();
        assertThat(login.atASibling().get(path + "?max_age=300").status()).isEqualTo(200);
        CLOCK.pass(Duration.ofMinutes(6));
        var stale = login.atASibling().get(path + "?max_age=300");
        assertThat(stale.verdict()).isEqualTo("401 step-up-required");
        assertThat(stale.header("WWW-Authenticate").orElse(""))
                .contains(
                        "error=\"insufficient_user_authentication\"",
                        "acr_values=\"urn:signet:acr:password\"",
                        "max_age=300");
        assertThat(Json.text(stale, "login_url")).isEqualTo(SIGNET.issuer() + "/reauth");
        assertThat(stale.all("Set-Cookie")).isEmpty();
        assertThat(login.atASibling().get(path).status()).isEqualTo(200);

        var again = new Login(SIGNET.stranger(), reauth(login));
        assertThat(again.atASibling().get(path + "?max_age=300").status()).isEqualTo(200);
    }

    @Test
    void aProxyIsToldWhereToConfirmAndANavigationIsLedThere() {
        var login = SIGNET.newcomer().byCookie();
        CLOCK.pass(Duration.ofMinutes(6));
        assertThat(login.atASibling().get("/v1/verify?max_age=300").header("X-Signet-Login-Url"))
                .contains(SIGNET.issuer() + "/reauth");
        var led = login.atASibling().get("/v1/verify?max_age=300&redirect=1", "Sec-Fetch-Mode: navigate");
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location")).contains(SIGNET.issuer() + "/reauth");
    }

    @ParameterizedTest
    @CsvSource({"/v1/session, -1", "/v1/session, x", "/v1/verify, 1.5", "/v1/verify, 9999999999", "/v1/verify, ''"})
    void anAgeThatIsNoneIsRefused(String path, String age) {
        var answer = SIGNET.newcomer().byCookie().bearer().get(path + "?max_age=" + age);
        assertThat(answer.verdict()).isEqualTo("422 invalid-field");
        assertThat(Json.faults(answer)).containsExactly("max_age");
    }

    @Test
    void theSessionGoesOnWithANewCookie() {
        var login = SIGNET.newcomer().byRememberedCookie();
        CLOCK.pass(Duration.ofMinutes(6));
        var again = new Login(SIGNET.stranger(), reauth(login));
        assertThat(again.sid()).isEqualTo(login.sid());
        assertThat(again.pair(Login.SHARED)).isNotEqualTo(login.pair(Login.SHARED));
        assertThat(again.setCookie(Login.SHARED)).contains("Max-Age=");
        assertThat(Json.number(again.answer(), "auth_time"))
                .isGreaterThanOrEqualTo(Json.number(login.answer(), "auth_time") + 360);
        assertThat(Json.number(again.bearer().get("/v1/session"), "stamp")).isEqualTo(1);
    }

    @Test
    void aRequestUnderWayWithTheOldCookieIsNotSignedOut() {
        var login = SIGNET.newcomer().byCookie();
        login.bearer().get("/v1/session");
        reauth(login);
        assertThat(login.bearer().get("/v1/session").status()).isEqualTo(200);
        CLOCK.pass(Duration.ofSeconds(29));
        assertThat(login.bearer().get("/v1/session").status()).isEqualTo(200);
    }

    /** After moments the node's memory speaks against it; after an hour that is forgotten, and the database is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"PT31S", "PT1H"})
    void theOldCookieDiesAtTheLatestAfterTheLeeway(Duration later) {
        var login = SIGNET.newcomer().byCookie();
        var again = new Login(SIGNET.stranger(), reauth(login));
        CLOCK.pass(later);
        assertThat(login.bearer().get("/v1/session").verdict()).isEqualTo("401 session-replaced");
        assertThat(again.bearer().get("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void theOldCookieDiesOnceTheNewOneIsSeen() {
        var login = PATIENT.newcomer().byCookie();
        login.bearer().get("/v1/session");
        var again = new Login(PATIENT.stranger(), reauth(login));
        assertThat(again.atASibling().get("/v1/verify").status()).isEqualTo(200);
        Patience.untilThePoolIsWell(() -> login.bearer().get("/v1/session").status() == 401);
        assertThat(login.bearer().get("/v1/session").verdict()).isEqualTo("401 session-replaced");
        assertThat(again.bearer().get("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void anOldCookieCannotSignOutWhoHasTheNewOne() {
        var member = SIGNET.newcomer();
        var login = member.byCookie();
        var again = new Login(SIGNET.stranger(), reauth(login));
        CLOCK.pass(Duration.ofSeconds(31));
        assertThat(login.bearer().delete("/v1/session").status()).isEqualTo(401);
        SIGNET.newcomer();
        new Member(SIGNET.stranger().with("Cookie: " + login.pair(Login.SHARED)), member.name(), member.sub())
                .byCookie();
        assertThat(again.bearer().get("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void anAdministratorGoesOnAfterwards() {
        var administrator = SIGNET.administrator();
        CLOCK.pass(Duration.ofMinutes(6));
        assertThat(administrator.bearer().get("/v1/admin/online").verdict()).isEqualTo("401 step-up-required");
        var again = new Login(SIGNET.stranger(), reauth(administrator));
        assertThat(again.bearer().get("/v1/admin/online").status()).isEqualTo(200);
    }

    @Test
    void whoeverCameWithTokensGoesOnWithTokens() {
        var login = SIGNET.newcomer().byToken();
        CLOCK.pass(Duration.ofMinutes(6));
        assertThat(login.bearer().get("/v1/session?max_age=300").verdict()).isEqualTo("401 step-up-required");
        var answer = reauth(login);
        assertThat(answer.all("Set-Cookie")).isEmpty();
        var again = new Login(SIGNET.stranger(), answer);
        assertThat(again.refreshNumber()).isEqualTo(2);
        assertThat(again.bearer().get("/v1/session?max_age=300").status()).isEqualTo(200);
        assertThat(again.refreshed().bearer().get("/v1/session?max_age=300").status())
                .isEqualTo(200);
    }

    @Test
    void aWrongPasswordMakesNothingYoungAndEndsNothing() {
        var login = SIGNET.newcomer().byCookie();
        CLOCK.pass(Duration.ofMinutes(6));
        for (var wrong : new String[] {"not the one", "x".repeat(5000)}) {
            var answer = reauth(login.bearer(), wrong);
            assertThat(answer.verdict()).isEqualTo("422 invalid-field");
            assertThat(Json.faults(answer)).containsExactly("password");
            assertThat(answer.all("Set-Cookie")).isEmpty();
        }
        assertThat(login.bearer().get("/v1/session").status()).isEqualTo(200);
        assertThat(login.bearer().get("/v1/session?max_age=300").status()).isEqualTo(401);
    }

    @Test
    void aSiblingThatHoldsOnlyTheSharedCookieCannotConfirm() {
        var login = SIGNET.newcomer().byCookie();
        assertThat(reauth(login.atASibling(), Member.PASSWORD).verdict()).isEqualTo("401 credentials-missing");
    }

    @Test
    void whoIsOutIsToldSo() {
        var login = SIGNET.newcomer().byCookie();
        login.bearer().delete("/v1/session");
        assertThat(reauth(login.bearer(), Member.PASSWORD).verdict()).isEqualTo("401 logged-out");
    }

    private static Answer reauth(Login login) {
        var answer = reauth(login.bearer(), Member.PASSWORD);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static Answer reauth(Visitor bearer, String password) {
        return Member.patiently(() -> bearer.post("/v1/session/reauth", "{\"password\":\"%s\"}".formatted(password)));
    }
}
