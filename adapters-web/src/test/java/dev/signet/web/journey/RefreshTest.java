package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code POST /v1/session/refresh}. */
class RefreshTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void aRefreshGivesTheNextOfBothTokens() {
        var login = SIGNET.newcomer().byToken();
        var next = login.refreshed();
        assertThat(next.answer().status()).isEqualTo(200);
        assertThat(next.answer().header("Cache-Control")).contains("no-store");
        assertThat(Json.fields(Json.of(next.answer()))).isEqualTo(Json.fields(Json.of(login.answer())));
        assertThat(next.sid()).isEqualTo(login.sid());
        assertThat(next.refreshNumber()).isEqualTo(login.refreshNumber() + 1);
        assertThat(next.accessToken()).isNotEqualTo(login.accessToken());
        assertThat(next.bearer().get("/v1/session").status()).isEqualTo(200);
        assertThat(login.bearer().get("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void aRefreshThatIsRepeatedAtOnceGetsTheSameAnswer() {
        var login = SIGNET.newcomer().byToken();
        var next = login.refreshed();
        var repeated = login.refreshed();
        assertThat(repeated.refreshToken()).isEqualTo(next.refreshToken());
        assertThat(Claims.of(repeated.accessToken())).isEqualTo(Claims.of(next.accessToken()));
    }

    @Test
    void aForgedOneIsRefusedAndTouchesNothing() {
        var login = SIGNET.newcomer().byToken();
        var parts = login.refreshToken().split("\\.", -1);
        for (var forged : new String[] {
            String.join(".", parts[0], parts[1], "7", parts[3]),
            String.join(".", parts[0], parts[1], parts[2], "A".repeat(43)),
            String.join(".", parts[0], "A".repeat(22), parts[2], parts[3]),
        }) {
            var answer = refresh("{'refresh_token':'" + forged + "'}");
            assertThat(answer.verdict()).isEqualTo("400 signature-invalid");
            assertThat(answer.header("WWW-Authenticate")).isEmpty();
        }
        assertThat(login.refresh().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'refresh_token':''}                       | 400 token-malformed
                    {'refresh_token':'x'}                      | 400 token-malformed
                    {'refresh_token':'srt1.a.b.c'}             | 400 token-malformed
                    {'refresh_token':'srt2.a.1.c'}             | 400 token-malformed
                    {}                                         | 422 invalid-field
                    {'refresh_token':null}                     | 422 invalid-field
                    {'refresh_token':7}                        | 422 invalid-field
                    {'refresh_token':['x']}                    | 422 invalid-field
                    {'refresh_token':'x','scope':'admin'}      | 400 malformed-request
                    null                                       | 400 malformed-request
                    """)
    void whatIsNoRefreshTokenIsRefused(String json, String verdict) {
        assertThat(refresh(json).verdict()).isEqualTo(verdict);
    }

    @Test
    void anOversizedOneIsRefused() {
        assertThat(refresh("{'refresh_token':'" + "x".repeat(10_000) + "'}").status())
                .isEqualTo(400);
    }

    @Test
    void itIsReadFromTheBodyAlone() {
        var login = SIGNET.newcomer().byToken();
        var bearer = SIGNET.stranger().with("Authorization: Bearer " + login.refreshToken());
        assertThat(bearer.post("/v1/session/refresh", "{}").verdict()).isEqualTo("422 invalid-field");
        assertThat(SIGNET.stranger()
                        .post("/v1/session/refresh?refresh_token=" + login.refreshToken(), "{}")
                        .verdict())
                .isEqualTo("422 invalid-field");
    }

    private static Answer refresh(String json) {
        return SIGNET.stranger().post("/v1/session/refresh", json.replace('\'', '"'));
    }
}
