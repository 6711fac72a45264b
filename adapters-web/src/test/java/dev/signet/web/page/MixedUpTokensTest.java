package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import dev.signet.web.journey.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token opens what it was issued for, and nothing else. */
class MixedUpTokensTest {

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    private static Answer tokens;

    @BeforeAll
    static void thePartnerHasTokens() {
        SIGNET.register("alice");
        tokens = Partner.registered(SIGNET, "c_erp").tokens(SIGNET.signedIn("alice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/me",
                "GET /v1/session",
                "GET /v1/sessions",
                "GET /v1/grants",
                "GET /v1/explain",
                "GET /v1/verify",
                "GET /v1/session/attributes/colour",
                "DELETE /v1/session",
                "DELETE /v1/sessions?except=current",
                "DELETE /v1/grants/c_erp",
                "POST /v1/logout-everywhere",
                "POST /v1/session/renew",
                "POST /v1/me/password",
                "PATCH /v1/me",
                "GET /v1/admin/online"
            })
    void aThirdPartysTokenDoesNotOpenTheAccount(String line) {
        var answer = SIGNET.wire().sendJson(line, "{}", bearer("access_token"));

        assertThat(answer.status()).isIn(401, 403);
        assertThat(info(bearer("access_token")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_token", "refresh_token"})
    void whatIsNoAccessTokenOpensNothing(String kind) {
        assertThat(SIGNET.wire().send("GET /v1/me", bearer(kind)).verdict()).isEqualTo("401 token-type-mismatch");
        assertThat(info(bearer(kind)).verdict()).isEqualTo("401 token-type-mismatch");
    }

    @Test
    void anAccessTokenIsNoRefreshTokenAndNoCode() {
        var erp = new Partner(SIGNET, "c_erp");
        var access = Json.text(tokens, "access_token");

        assertThat(erp.refresh(access).body()).contains("invalid_grant");
        assertThat(erp.trade(access).body()).contains("invalid_grant");
        assertThat(SIGNET.wire()
                        .sendJson(
                                "POST /v1/session/refresh",
                                "{\"refresh_token\":\"" + Json.text(tokens, "refresh_token") + "\"}")
                        .status())
                .isEqualTo(400);
    }

    private static Answer info(String bearer) {
        return SIGNET.wire().send("GET /oauth2/userinfo", bearer);
    }

    private static String bearer(String kind) {
        return "Authorization: Bearer " + Json.text(tokens, kind);
    }
}
