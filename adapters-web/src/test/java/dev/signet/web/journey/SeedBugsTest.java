package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mistakes of the notes that Signet grew from, by their numbers; {@link ReasonsTest} has B11. */
class SeedBugsTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of(), CLOCK.asAdapter());

    @RegisterExtension
    static final RunningSignet ANOTHER = new RunningSignet(Map.of());

    @Test
    void b1NoTokenHoldsAPasswordOrAnythingElseThatIsPrivate() {
        var member = SIGNET.newcomer();
        var administrator = new Member(SIGNET.stranger(), "root", "");
        var login = member.byToken();
        var change = "{\"current_password\":\"%s\",\"new_password\":\"%s\"}"
                .formatted(Member.PASSWORD, Member.NEXT_PASSWORD);
        CLOCK.pass(Duration.ofMinutes(6));
        var tokens = Stream.of(
                        login.answer(),
                        login.bearer().post("/v1/session/renew"),
                        login.refresh(),
                        login.refreshed().bearer().post("/v1/me/password", change),
                        administrator.byToken().answer(),
                        administrator.byToken().refresh())
                .map(answer -> Json.text(answer, "access_token"))
                .toList();
        assertThat(tokens).hasSize(6).allSatisfy(Claims::check);
        assertThat(tokens.stream().map(token -> Claims.of(token).toString()))
                .noneMatch(claims -> claims.contains(member.name()) || claims.contains("root"));
    }

    @Test
    void b2WithoutTheRightPasswordThereIsNoLogin() {
        var member = SIGNET.newcomer();
        for (var wrong : new String[] {
            "",
            " ",
            "x",
            Member.PASSWORD + " ",
            " " + Member.PASSWORD,
            Member.NEXT_PASSWORD,
            Member.PASSWORD.toUpperCase(Locale.ROOT)
        }) {
            for (var mode : new String[] {"cookie", "token"}) {
                var answer = member.tryToLogIn(wrong, ",\"mode\":\"" + mode + "\"");
                assertThat(answer.verdict()).isEqualTo("401 credentials-invalid");
                assertThat(answer.all("Set-Cookie")).isEmpty();
            }
        }
    }

    @Test
    void b3b4AGoodTokenIsAdmittedAndAGoodRefreshRefreshes() {
        var login = SIGNET.newcomer().byToken();
        assertThat(login.bearer().get("/v1/session").status()).isEqualTo(200);
        assertThat(login.refresh().status()).isEqualTo(200);
    }

    @Test
    void b5ARefreshTokenIsNoAccessTokenAndTheReverse() {
        var login = SIGNET.newcomer().byToken();
        assertThat(bearer(login.refreshToken()).get("/v1/session").verdict()).isEqualTo("401 token-type-mismatch");
        assertThat(bearer(login.refreshToken()).post("/v1/session/renew").verdict())
                .isEqualTo("401 token-type-mismatch");
        assertThat(SIGNET.stranger()
                        .post("/v1/session/refresh", "{\"refresh_token\":\"" + login.accessToken() + "\"}")
                        .verdict())
                .isEqualTo("400 token-malformed");
        assertThat(login.refresh().status()).isEqualTo(200);
    }

    @Test
    void b6EveryInstallationHasSecretsOfItsOwn() {
        var here = Json.of(SIGNET.stranger().get("/oauth2/jwks")).at("/keys/0");
        var there = Json.of(ANOTHER.stranger().get("/oauth2/jwks")).at("/keys/0");
        assertThat(here.path("kid")).isNotEqualTo(there.path("kid"));
        assertThat(here.path("x")).isNotEqualTo(there.path("x"));
        var stranger = ANOTHER.newcomer().byToken();
        assertThat(bearer(stranger.accessToken()).get("/v1/session").verdict()).isEqualTo("401 signature-invalid");
        assertThat(SIGNET.stranger()
                        .post("/v1/session/refresh", "{\"refresh_token\":\"" + stranger.refreshToken() + "\"}")
                        .verdict())
                .isEqualTo("400 signature-invalid");
    }

    @Test
    void b7AReplayedRefreshTokenEndsTheSession() {
        var login = SIGNET.newcomer().byToken();
        var next = login.refreshed();
        CLOCK.pass(Duration.ofSeconds(31));
        assertThat(login.refresh().verdict()).isEqualTo("400 refresh-reused");
        assertThat(next.refresh().verdict()).isEqualTo("400 refresh-reused");
        assertThat(next.bearer().get("/v1/session").verdict()).isEqualTo("401 refresh-reused");
    }

    @Test
    void b7AGrandparentIsAReplayEvenAtOnce() {
        var login = SIGNET.newcomer().byToken();
        var grandchild = login.refreshed().refreshed();
        assertThat(login.refresh().verdict()).isEqualTo("400 refresh-reused");
        assertThat(grandchild.bearer().get("/v1/session").verdict()).isEqualTo("401 refresh-reused");
    }

    @Test
    void b8ADisabledUserRefreshesNothing() {
        var member = SIGNET.newcomer();
        var login = member.byToken();
        SIGNET.administrator().bearer().post("/v1/admin/users/" + member.sub() + "/disable");
        assertThat(login.refresh().verdict()).isEqualTo("400 account-disabled");
        SIGNET.administrator().bearer().post("/v1/admin/users/" + member.sub() + "/enable");
        assertThat(login.refresh().verdict()).isEqualTo("400 account-disabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token: ", "Access-Token: ", "X-Access-Token: ", "token: ", "Cookie: access_token="})
    void b9ATokenInAnyOtherHeaderIsNotLookedAt(String header) {
        var token = SIGNET.newcomer().byToken().accessToken();
        assertThat(SIGNET.stranger().get("/v1/session", header + token).verdict())
                .isEqualTo("401 credentials-missing");
    }

    @Test
    void b9ATokenInTheQueryOrTheBodyIsNotLookedAt() {
        var token = SIGNET.newcomer().byToken().accessToken();
        assertThat(SIGNET.stranger().get("/v1/session?access_token=" + token).verdict())
                .isEqualTo("401 credentials-missing");
        assertThat(SIGNET.stranger()
                        .patch("/v1/me", "{\"access_token\":\"" + token + "\",\"display_name\":\"x\"}")
                        .verdict())
                .isEqualTo("401 credentials-missing");
    }

    /** Every answer of every journey is looked through as well: {@link Secrecy}. */
    @Test
    void b10NoAnswerHoldsAPasswordItsHashOrWhatACookieIsWorth() {
        var member = SIGNET.newcomer();
        var cookie = member.byCookie();
        var administrator = SIGNET.administrator().bearer();
        for (var answer : new Answer[] {
            cookie.bearer().get("/v1/me"),
            cookie.bearer().get("/v1/session"),
            cookie.bearer().get("/v1/sessions"),
            cookie.bearer().get("/v1/verify"),
            administrator.get("/v1/admin/users?username=" + member.name()),
            administrator.get("/v1/admin/users/" + member.sub() + "/sessions")
        }) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers() + answer.body())
                    .doesNotContain(cookie.pair(Login.SHARED).split("=", 2)[1])
                    .doesNotContainIgnoringCase("\"password", "hash", "salt", "secret");
        }
    }

    private static Visitor bearer(String token) {
        return SIGNET.stranger().with("Authorization: Bearer " + token);
    }
}
