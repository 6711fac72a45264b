package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask {@code /v1/admin}, and when. */
class AdministratorsTest {

    private static final TestClock CLOCK = new TestClock();
    private static final String NOBODY = "/v1/admin/users/AAAAAAAAAAAAAAAAAAAAAA";

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of(), CLOCK.asAdapter());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/admin/online",
                "GET /v1/admin/audit",
                "GET /v1/admin/users?username=root",
                "GET " + NOBODY + "/sessions",
                "POST " + NOBODY + "/kick",
                "POST " + NOBODY + "/sessions/AAAAAAAAAAAAAAAAAAAAAA/kick",
                "POST " + NOBODY + "/disable",
                "POST " + NOBODY + "/enable",
                "POST /v1/admin/keys/rotate",
                "GET /v1/admin/clients",
                "GET /v1/admin/clients/c_none",
                "DELETE /v1/admin/clients/c_none",
                "POST /v1/admin/clients/c_none/enable",
                "POST /v1/admin/clients/c_none/secret"
            })
    void onlyAFreshAdministratorWithBothCookies(String request) {
        var member = SIGNET.newcomer();
        assertThat(member.byCookie().bearer().send(request).verdict()).isEqualTo("403 not-allowed");
        var token = member.byToken().bearer().send(request);
        assertThat(token.verdict()).isEqualTo("403 not-allowed");
        assertThat(token.header("WWW-Authenticate").orElse("")).contains("error=\"insufficient_scope\"");

        var administrator = SIGNET.administrator();
        assertThat(administrator.atASibling().send(request).verdict()).isEqualTo("401 credentials-missing");
        assertThat(administrator.bearer().send(request).status()).isIn(200, 202, 404);

        CLOCK.pass(Duration.ofMinutes(5).plusSeconds(1));
        var stale = administrator.bearer().send(request);
        assertThat(stale.verdict()).isEqualTo("401 step-up-required");
        assertThat(stale.header("WWW-Authenticate").orElse(""))
                .contains("error=\"insufficient_user_authentication\"", "max_age=300");
    }

    @Test
    void anAdministratorsTokenSaysSoOnlyWhileThePasswordWasTypedLately() {
        var login = new Member(SIGNET.stranger(), "root", "").byToken();
        assertThat(Json.text(login.answer(), "scope")).isEqualTo("account admin openid profile");
        assertThat(login.bearer().get("/v1/admin/online").status()).isEqualTo(200);
        CLOCK.pass(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(login.bearer().get("/v1/admin/online").verdict()).isEqualTo("401 step-up-required");
        var next = login.refreshed();
        assertThat(Json.text(next.answer(), "scope")).isEqualTo("account openid profile");
        assertThat(next.bearer().get("/v1/admin/online").verdict()).isEqualTo("401 step-up-required");
    }

    @Test
    void aMembersTokenNeverSaysAdmin() {
        assertThat(Json.text(SIGNET.newcomer().byToken().answer(), "scope")).isEqualTo("account openid profile");
    }
}
