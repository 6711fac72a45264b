package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code POST /v1/me/password}. */
class PasswordTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void aChangeEndsEveryLoginAndGivesTheCallerANewOne() {
        var member = SIGNET.newcomer();
        var caller = member.byRememberedCookie();
        var elsewhere = member.byToken();
        var answer = change(caller.bearer(), Member.PASSWORD, Member.NEXT_PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Json.number(answer, "replaced")).isEqualTo(2);
        var next = new Login(SIGNET.stranger(), answer);
        assertThat(next.setCookie(Login.SHARED)).contains("Max-Age=");
        assertThat(next.bearer().get("/v1/session").status()).isEqualTo(200);
        assertThat(Json.number(next.bearer().get("/v1/session"), "stamp")).isEqualTo(2);
        assertThat(caller.bearer().get("/v1/session").verdict()).isEqualTo("401 password-changed");
        assertThat(elsewhere.bearer().get("/v1/session").verdict()).isEqualTo("401 password-changed");
        assertThat(elsewhere.refresh().verdict()).isEqualTo("400 password-changed");
    }

    @Test
    void onlyTheNewOneLogsIn() {
        var member = SIGNET.newcomer();
        var answer = change(member.byToken().bearer(), Member.PASSWORD, Member.NEXT_PASSWORD);
        assertThat(Json.of(answer).has("refresh_token")).isTrue();
        assertThat(answer.all("Set-Cookie")).isEmpty();
        assertThat(member.tryToLogIn(Member.PASSWORD, ",\"mode\":\"token\"").verdict())
                .isEqualTo("401 credentials-invalid");
        member.logIn(Member.NEXT_PASSWORD, ",\"mode\":\"token\"");
    }

    @Test
    void aWrongCurrentPasswordChangesNothing() {
        var member = SIGNET.newcomer();
        var bearer = member.byCookie().bearer();
        var answer = change(bearer, "not the one", Member.NEXT_PASSWORD);
        assertThat(answer.verdict()).isEqualTo("422 invalid-field");
        assertThat(Json.faults(answer)).containsExactly("current_password");
        assertThat(bearer.get("/v1/session").status()).isEqualTo(200);
        member.byToken();
    }

    @ParameterizedTest
    @CsvSource({"short, 422 password-rejected", "password1, 422 password-rejected", "trustno1, 422 password-rejected"})
    void aPasswordThatWillNotDoIsRefused(String wanted, String verdict) {
        var answer = change(SIGNET.newcomer().byToken().bearer(), Member.PASSWORD, wanted);
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(Json.faults(answer)).containsExactly("new_password");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {}                                                      | 422 invalid-field     | current_password
                    {'current_password':'x'}                                | 422 invalid-field     | new_password
                    {'current_password':null,'new_password':'x'}            | 422 invalid-field     | current_password
                    {'current_password':'x','new_password':7}               | 422 invalid-field     | new_password
                    {'current_password':'x','new_password':'y','sub':'z'}   | 400 malformed-request | sub
                    """)
    void aBodyThatWillNotDoIsRefused(String json, String verdict, String field) {
        var answer = SIGNET.newcomer().byToken().bearer().post("/v1/me/password", json.replace('\'', '"'));
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(Json.faults(answer)).containsExactly(field);
    }

    @Test
    void anOversizedPasswordIsRefused() {
        var bearer = SIGNET.newcomer().byToken().bearer();
        assertThat(Json.faults(change(bearer, Member.PASSWORD, "x".repeat(129))))
                .containsExactly("new_password");
        assertThat(Json.faults(change(bearer, "x".repeat(10_000), Member.NEXT_PASSWORD)))
                .containsExactly("current_password");
    }

    @Test
    void aSiblingThatHoldsOnlyTheSharedCookieCannotChangeIt() {
        var login = SIGNET.newcomer().byCookie();
        assertThat(change(login.atASibling(), Member.PASSWORD, Member.NEXT_PASSWORD)
                        .verdict())
                .isEqualTo("401 credentials-missing");
        var body = "{\"current_password\":\"%s\",\"new_password\":\"%s\"}"
                .formatted(Member.PASSWORD, Member.NEXT_PASSWORD);
        assertThat(login.atASibling().post("/v1/me/password/", body).verdict()).isEqualTo("401 credentials-missing");
        var mixed = SIGNET.stranger()
                .with("Cookie: " + login.pair(Login.SHARED) + "; "
                        + SIGNET.newcomer().byCookie().pair(Login.OWN));
        assertThat(change(mixed, Member.PASSWORD, Member.NEXT_PASSWORD).verdict())
                .isEqualTo("401 cookie-conflict");
        assertThat(login.bearer().get("/v1/session").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "generated", "generated.", "x.AAAA", "."})
    void anInventedOwnCookieDoesNotHelp(String value) {
        var login = SIGNET.newcomer().byCookie();
        var bearer = SIGNET.stranger().with("Cookie: " + login.pair(Login.SHARED) + "; " + Login.OWN + "=" + value);
        assertThat(change(bearer, Member.PASSWORD, Member.NEXT_PASSWORD).status())
                .isEqualTo(401);
    }

    private static Answer change(Visitor bearer, String current, String wanted) {
        return Member.patiently(() -> bearer.post(
                "/v1/me/password", "{\"current_password\":\"" + current + "\",\"new_password\":\"" + wanted + "\"}"));
    }
}
