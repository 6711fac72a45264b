package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /v1/sessions}, {@code DELETE /v1/sessions/{sid}} and {@code DELETE /v1/sessions?except=current}. */
class SessionsTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void aMemberSeesWhereHeIsLoggedIn() {
        var member = SIGNET.newcomer();
        var here = member.byCookie();
        var there = member.byToken();
        member.byToken().bearer().delete("/v1/session");
        var sessions = Json.of(here.atASibling().get("/v1/sessions")).path("sessions");
        assertThat(sessions).hasSize(2);
        assertThat(sessions.findValuesAsText("sid")).containsExactly(here.sid(), there.sid());
        assertThat(sessions.findValuesAsText("current")).containsExactly("true", "false");
        assertThat(Json.fields(sessions.get(0)))
                .containsExactlyInAnyOrder(
                        "sid", "current", "device", "network", "created_at", "last_seen_at", "expires_at");
        assertThat(sessions.at("/0/network").asText()).isEqualTo("127.0.0.1");
    }

    @Test
    void aLoginElsewhereIsEnded() {
        var member = SIGNET.newcomer();
        var here = member.byCookie();
        var there = member.byCookie();
        var answer = here.bearer().delete("/v1/sessions/" + there.sid());
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.all("Set-Cookie")).isEmpty();
        assertThat(there.bearer().get("/v1/session").verdict()).isEqualTo("401 logged-out");
        assertThat(here.bearer().delete("/v1/sessions/" + there.sid()).verdict())
                .isEqualTo("404 not-found");
    }

    @Test
    void endingOnesOwnClearsTheCookies() {
        var login = SIGNET.newcomer().byCookie();
        assertThat(login.bearer().delete("/v1/sessions/" + login.sid()).all("Set-Cookie"))
                .hasSize(3);
        assertThat(login.bearer().get("/v1/session").verdict()).isEqualTo("401 logged-out");
    }

    @Test
    void somebodyElsesIsNotEvenThere() {
        var victim = SIGNET.newcomer().byCookie();
        var answer = SIGNET.newcomer().byCookie().bearer().delete("/v1/sessions/" + victim.sid());
        assertThat(answer.verdict()).isEqualTo("404 not-found");
        assertThat(victim.bearer().get("/v1/session").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAB", "%00"})
    void whatIsNoSidIsNotThere(String sid) {
        assertThat(SIGNET.newcomer()
                        .byToken()
                        .bearer()
                        .delete("/v1/sessions/" + sid)
                        .verdict())
                .isEqualTo("404 not-found");
    }

    @Test
    void allOthersAreEnded() {
        var member = SIGNET.newcomer();
        var here = member.byCookie();
        var there = member.byToken();
        var bystander = SIGNET.newcomer().byToken();
        assertThat(here.bearer().delete("/v1/sessions?except=current").status()).isEqualTo(204);
        assertThat(there.bearer().get("/v1/session").verdict()).isEqualTo("401 logged-out");
        assertThat(there.refresh().verdict()).isEqualTo("400 logged-out");
        assertThat(here.bearer().get("/v1/session").status()).isEqualTo(200);
        assertThat(bystander.bearer().get("/v1/session").status()).isEqualTo(200);
        assertThat(here.bearer().delete("/v1/sessions?except=current").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?except=", "?except=none", "?except=Current"})
    void aForgottenSidEndsNothing(String query) {
        var login = SIGNET.newcomer().byToken();
        assertThat(login.bearer().delete("/v1/sessions" + query).verdict()).isEqualTo("422 invalid-field");
        assertThat(login.bearer().get("/v1/session").status()).isEqualTo(200);
    }
}
