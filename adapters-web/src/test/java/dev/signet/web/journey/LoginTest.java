package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /v1/sessions}. */
class LoginTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void aCookieLoginAnswersNothingThatAScriptCouldSteal() {
        var login = SIGNET.newcomer().byCookie();
        assertThat(Json.fields(Json.of(login.answer())))
                .containsExactlyInAnyOrder("sub", "sid", "auth_time", "expires_at", "replaced");
        assertThat(login.answer().header("Location")).contains("/v1/session");
        assertThat(login.answer().header("Cache-Control")).contains("no-store");
        assertThat(login.answer().body())
                .doesNotContain(login.pair(Login.SHARED).split("=", 2)[1]);
    }

    @Test
    void aTokenLoginSetsNoCookie() {
        var member = SIGNET.newcomer();
        var login = member.byToken();
        assertThat(login.answer().all("Set-Cookie")).isEmpty();
        assertThat(login.answer().header("Cache-Control")).contains("no-store");
        var body = Json.of(login.answer());
        assertThat(Json.fields(body))
                .containsExactlyInAnyOrder(
                        "sub",
                        "sid",
                        "auth_time",
                        "expires_at",
                        "replaced",
                        "access_token",
                        "token_type",
                        "expires_in",
                        "scope",
                        "refresh_token",
                        "refresh_expires_in");
        assertThat(body.path("sub").asText()).isEqualTo(member.sub());
        assertThat(body.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(body.path("expires_in").asLong()).isBetween(590L, 600L);
        assertThat(body.path("refresh_expires_in").asLong())
                .isBetween(
                        Duration.ofDays(14).toSeconds() - 10,
                        Duration.ofDays(14).toSeconds());
        assertThat(Duration.between(
                        Instant.now(),
                        Instant.ofEpochSecond(body.path("expires_at").asLong())))
                .isBetween(Duration.ofDays(30).minusMinutes(1), Duration.ofDays(30));
    }

    @Test
    void theDeviceAppearsInTheListOfSessions() {
        var login = SIGNET.newcomer()
                .logIn(
                        Member.PASSWORD,
                        ",\"mode\":\"token\",\"device\":{\"type\":\"phone\",\"label\":\"Ada's phone\"}");
        var device = Json.of(login.bearer().get("/v1/sessions")).at("/sessions/0/device");
        assertThat(device.path("type").asText()).isEqualTo("phone");
        assertThat(device.path("label").asText()).isEqualTo("Ada's phone");
    }

    @Test
    void aLoginWithALiveCookieEndsThatSessionAndMakesANewOne() {
        var member = SIGNET.newcomer();
        var first = member.byCookie();
        var again = new Member(first.bearer(), member.name(), member.sub()).byCookie();
        assertThat(again.sid()).isNotEqualTo(first.sid());
        assertThat(again.pair(Login.SHARED)).isNotEqualTo(first.pair(Login.SHARED));
        assertThat(Json.number(again.answer(), "replaced")).isEqualTo(1);
        assertThat(first.bearer().get("/v1/session").verdict()).isEqualTo("401 session-replaced");
    }

    @Test
    void aPlantedCookieIsNeverAdopted() {
        var planted = "A".repeat(43);
        var login = new Member(
                        SIGNET.stranger().with("Cookie: " + Login.SHARED + "=" + planted),
                        SIGNET.newcomer().name(),
                        "")
                .byCookie();
        assertThat(login.pair(Login.SHARED)).doesNotContain(planted);
    }

    @Test
    void anUnknownNameAndAWrongPasswordGetTheSameAnswer() {
        var wrong = SIGNET.newcomer().tryToLogIn("no such password", ",\"mode\":\"cookie\"");
        var unknown =
                new Member(SIGNET.stranger(), "nobody.here", "").tryToLogIn("no such password", ",\"mode\":\"cookie\"");
        assertThat(wrong.verdict()).isEqualTo("401 credentials-invalid");
        assertThat(wrong.header("WWW-Authenticate")).contains("Bearer realm=\"signet\"");
        assertThat(wrong.all("Set-Cookie")).isEmpty();
        assertThat(untraced(unknown)).isEqualTo(untraced(wrong));
        assertThat(unknown.headers()).hasSameSizeAs(wrong.headers());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {}                                                                              | username
                    {'username':'x9','mode':'cookie'}                                               | password
                    {'username':'x9','password':'x'}                                                | mode
                    {'username':'x9','password':null,'mode':'cookie'}                               | password
                    {'username':null,'password':'x','mode':'cookie'}                                | username
                    {'username':'x9','password':'x','mode':null}                                    | mode
                    {'username':'x9','password':'x','mode':'both'}                                  | mode
                    {'username':'x9','password':'x','mode':'COOKIE'}                                | mode
                    {'username':'x9','password':['x'],'mode':'cookie'}                              | password
                    {'username':'x9','password':'x','mode':'cookie','remember':'perhaps'}           | remember
                    {'username':'x9','password':'x','mode':'cookie','device':'phone'}               | device
                    {'username':'x9','password':'x','mode':'cookie','device':{'type':'toaster'}}    | device/type
                    """)
    void aValueThatWillNotDoIsNamed(String json, String field) {
        var answer = logIn(json);
        assertThat(answer.verdict()).isEqualTo("422 invalid-field");
        assertThat(Json.faults(answer)).containsExactly(field);
    }

    @Test
    void anOversizedPasswordCostsNoHashing() {
        var answer = logIn("{'username':'x9','mode':'cookie','password':'" + "x".repeat(10_000) + "'}");
        assertThat(Json.faults(answer)).containsExactly("password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{'username':'x9'",
                "{'username':'x9','password':'x','mode':'cookie','sid':'x'}"
            })
    void whatIsNoLoginIsRefusedAsAWhole(String body) {
        assertThat(logIn(body).verdict()).isEqualTo("400 malformed-request");
    }

    @Test
    void noPageOfAnotherSiteLogsAnybodyIn() {
        var answer = SIGNET.stranger().post("/v1/sessions", "{}", "Origin: https://evil.example");
        assertThat(answer.verdict()).isEqualTo("403 cross-site-refused");
    }

    @Test
    void aSiblingsPageMay() {
        var member = SIGNET.newcomer();
        var atTheShop = SIGNET.stranger().with("Origin: " + RunningSignet.SHOP, "Sec-Fetch-Site: same-site");
        var login = new Member(atTheShop, member.name(), member.sub()).byCookie();
        assertThat(login.answer().header("Access-Control-Allow-Origin")).contains(RunningSignet.SHOP);
        assertThat(login.answer().header("Access-Control-Allow-Credentials")).contains("true");
        assertThat(login.answer().header("Vary").orElse("")).contains("Origin");
    }

    private static String untraced(Answer answer) {
        return answer.body().replaceAll("\"trace_id\":\"[0-9a-f]{32}\"", "");
    }

    private static Answer logIn(String json) {
        return SIGNET.stranger().post("/v1/sessions", json.replace('\'', '"'));
    }
}
