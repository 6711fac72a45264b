package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code POST /v1/session/renew}. */
class RenewTest {

    private static final TestClock CLOCK = new TestClock();
    private static final Duration INTO_THE_WINDOW = Duration.ofMinutes(6);

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of(), CLOCK.asAdapter());

    @Test
    void beforeTheLastFiveMinutesItIsTooEarly() {
        var answer = SIGNET.newcomer().byToken().bearer().post("/v1/session/renew");
        assertThat(answer.verdict()).isEqualTo("409 renewal-too-early");
        assertThat(Long.parseLong(answer.header("Retry-After").orElseThrow())).isBetween(290L, 300L);
    }

    @Test
    void inTheLastFiveMinutesLifeIsAppended() {
        var login = SIGNET.newcomer().byToken();
        CLOCK.pass(INTO_THE_WINDOW);
        var answer = login.bearer().post("/v1/session/renew");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(Json.fields(Json.of(answer)))
                .containsExactlyInAnyOrder("access_token", "token_type", "expires_in", "scope");
        var old = Claims.of(login.accessToken());
        var renewed = Claims.of(Json.text(answer, "access_token"));
        assertThat(renewed.path("exp").asLong()).isEqualTo(old.path("exp").asLong() + 600);
        assertThat(renewed.path("jti")).isNotEqualTo(old.path("jti"));
        assertThat(renewed.path("sid")).isEqualTo(old.path("sid"));
        assertThat(renewed.path("auth_time")).isEqualTo(old.path("auth_time"));
    }

    @Test
    void theOldOneDiesAfterTheLeewayAndRepeatsAgreeUntilThen() {
        var old = SIGNET.newcomer().byToken().bearer();
        CLOCK.pass(INTO_THE_WINDOW);
        var renewed = Json.text(old.post("/v1/session/renew"), "access_token");
        var repeated = Json.text(old.post("/v1/session/renew"), "access_token");
        assertThat(Claims.of(repeated)).isEqualTo(Claims.of(renewed));
        assertThat(old.get("/v1/session").status()).isEqualTo(200);
        CLOCK.pass(Duration.ofSeconds(31));
        assertThat(old.get("/v1/session").verdict()).isEqualTo("401 session-replaced");
        assertThat(old.post("/v1/session/renew").verdict()).isEqualTo("401 session-replaced");
        var bearer = SIGNET.stranger().with("Authorization: Bearer " + renewed);
        assertThat(bearer.get("/v1/session").status()).isEqualTo(200);
        assertThat(bearer.post("/v1/session/renew").verdict()).isEqualTo("409 renewal-too-early");
    }

    @Test
    void afterItsEndItIsTooLate() {
        var bearer = SIGNET.newcomer().byToken().bearer();
        CLOCK.pass(Duration.ofMinutes(10));
        assertThat(bearer.post("/v1/session/renew").verdict()).isEqualTo("401 token-expired");
    }

    @Test
    void aDeadLoginIsNotRenewed() {
        var bearer = SIGNET.newcomer().byToken().bearer();
        CLOCK.pass(INTO_THE_WINDOW);
        bearer.delete("/v1/session");
        assertThat(bearer.post("/v1/session/renew").verdict()).isEqualTo("401 logged-out");
    }

    @Test
    void aCookieIsNotRenewed() {
        assertThat(SIGNET.newcomer()
                        .byCookie()
                        .bearer()
                        .post("/v1/session/renew")
                        .verdict())
                .isEqualTo("401 credentials-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer x, 401 token-malformed",
        "Bearer, 401 credentials-missing",
        "Basic eDp5, 401 credentials-missing",
        "Bearer srt1.AAAAAAAAAAAAAAAAAAAAAA.1.x, 401 token-type-mismatch"
    })
    void whatIsNoAccessTokenIsRefused(String authorization, String verdict) {
        var answer = SIGNET.stranger().with("Authorization: " + authorization).post("/v1/session/renew");
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.header("WWW-Authenticate")).isPresent();
    }
}
