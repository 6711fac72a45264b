package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code GET /v1/verify}. */
class VerifyTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void aProxyIsToldWhoItIs() {
        var member = SIGNET.newcomer();
        var login = member.byCookie();
        var answer = login.atASibling().get("/v1/verify");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("X-Signet-Subject")).contains(member.sub());
        assertThat(answer.header("X-Signet-Session")).contains(login.sid());
        assertThat(answer.header("X-Signet-Auth-Time")).contains("" + Json.number(login.answer(), "auth_time"));
        assertThat(answer.header("X-Signet-Acr")).contains("urn:signet:acr:password");
        assertThat(answer.all("Set-Cookie")).isEmpty();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aBearerTokenIsAsGood() {
        var login = SIGNET.newcomer().byToken();
        assertThat(login.bearer().get("/v1/verify").header("X-Signet-Session")).contains(login.sid());
    }

    @Test
    void aStrangerIsToldWhereToLogIn() {
        var answer = SIGNET.stranger().get("/v1/verify", "X-Signet-Subject: forged");
        assertThat(answer.verdict()).isEqualTo("401 credentials-missing");
        assertThat(answer.header("X-Signet-Login-Url")).contains(SIGNET.issuer() + "/login");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"signet\"");
        assertThat(Json.text(answer, "login_url")).isEqualTo(SIGNET.issuer() + "/login");
        assertThat(answer.header("X-Signet-Subject")).isEmpty();
    }

    @Test
    void aDeadLoginsReasonIsTold() {
        var login = SIGNET.newcomer().byCookie();
        login.bearer().delete("/v1/session");
        var answer = login.bearer().get("/v1/verify");
        assertThat(answer.verdict()).isEqualTo("401 logged-out");
        assertThat(answer.header("X-Signet-Login-Url")).isPresent();
        assertThat(answer.all("Set-Cookie")).isEmpty();
    }

    @Test
    void onlyANavigationThatAsksForItIsRedirected() {
        var answer = SIGNET.stranger().get("/v1/verify?redirect=1", "Sec-Fetch-Mode: navigate");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains(SIGNET.issuer() + "/login");
        assertThat(SIGNET.stranger().get("/v1/verify?redirect=1").status()).isEqualTo(401);
        assertThat(SIGNET.stranger()
                        .get("/v1/verify?redirect=1", "Sec-Fetch-Mode: cors")
                        .status())
                .isEqualTo(401);
        assertThat(SIGNET.stranger()
                        .get("/v1/verify?redirect=2", "Sec-Fetch-Mode: navigate")
                        .status())
                .isEqualTo(401);
        assertThat(SIGNET.stranger()
                        .get("/v1/verify", "Sec-Fetch-Mode: navigate")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void severalCookiesOfOneUserAreNotHealedHere() {
        var member = SIGNET.newcomer();
        var both =
                member.byCookie().pair(Login.SHARED) + "; " + member.byCookie().pair(Login.SHARED);
        var answer = SIGNET.stranger().get("/v1/verify", "Cookie: " + both);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("Set-Cookie")).isEmpty();
    }
}
