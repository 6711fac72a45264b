package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code GET /v1/session} and {@code DELETE /v1/session}. */
class SessionTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void aCookiesSessionIsShown() {
        var member = SIGNET.newcomer();
        var login = member.byCookie();
        var answer = login.atASibling().get("/v1/session");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Vary")).contains("Cookie, Authorization, Origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.all("Set-Cookie")).isEmpty();
        var session = Json.of(answer);
        assertThat(Json.fields(session))
                .containsExactlyInAnyOrder(
                        "sub", "sid", "stamp", "auth_time", "acr", "amr", "idle_expires_at", "expires_at");
        assertThat(session.path("sub").asText()).isEqualTo(member.sub());
        assertThat(session.path("sid").asText()).isEqualTo(login.sid());
        assertThat(session.path("stamp").asLong()).isEqualTo(1);
        assertThat(session.at("/amr/0").asText()).isEqualTo("pwd");
    }

    @Test
    void aTokensSessionIsShown() {
        var login = SIGNET.newcomer().byToken();
        var session = Json.of(login.bearer().get("/v1/session"));
        assertThat(Json.fields(session))
                .containsExactlyInAnyOrder("sub", "sid", "stamp", "auth_time", "acr", "amr", "expires_at");
        assertThat(session.path("sid").asText()).isEqualTo(login.sid());
        assertThat(session.path("expires_at"))
                .isEqualTo(Claims.of(login.accessToken()).path("exp"));
    }

    @Test
    void loggingOutEndsThisLoginAndNoOther() {
        var member = SIGNET.newcomer();
        var here = member.byCookie();
        var there = member.byToken();
        var answer = here.bearer().delete("/v1/session");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.all("Set-Cookie")).hasSize(3);
        assertThat(here.bearer().get("/v1/session").verdict()).isEqualTo("401 logged-out");
        assertThat(there.bearer().get("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void loggingOutByTokenEndsItsRefreshTokenToo() {
        var login = SIGNET.newcomer().byToken();
        var answer = login.bearer().delete("/v1/session");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.all("Set-Cookie")).isEmpty();
        assertThat(login.bearer().get("/v1/session").verdict()).isEqualTo("401 logged-out");
        assertThat(login.refresh().verdict()).isEqualTo("400 logged-out");
    }

    @Test
    void loggingOutTwiceSaysWhy() {
        var login = SIGNET.newcomer().byCookie();
        login.bearer().delete("/v1/session");
        assertThat(login.bearer().delete("/v1/session").verdict()).isEqualTo("401 logged-out");
    }

    @Test
    void aPageOfAnotherSiteLogsNobodyOut() {
        var login = SIGNET.newcomer().byCookie();
        assertThat(login.bearer()
                        .delete("/v1/session", "Sec-Fetch-Site: cross-site")
                        .verdict())
                .isEqualTo("403 cross-site-refused");
        assertThat(login.bearer().get("/v1/session").status()).isEqualTo(200);
    }
}
