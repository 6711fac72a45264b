package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /v1/admin/users/{sub}/kick} and {@code POST /v1/admin/users/{sub}/sessions/{sid}/kick}. */
class KickTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void aKickEndsEveryLoginOfTheMember() {
        var member = SIGNET.newcomer();
        var cookie = member.byCookie();
        var token = member.byToken();
        var answer = SIGNET.administrator().bearer().post("/v1/admin/users/" + member.sub() + "/kick");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(cookie.bearer().get("/v1/session").verdict()).isEqualTo("401 session-kicked");
        assertThat(token.bearer().get("/v1/session").verdict()).isEqualTo("401 session-kicked");
        assertThat(token.refresh().verdict()).isEqualTo("400 session-kicked");
        assertThat(member.byCookie().bearer().get("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void aKickOfOneLoginLeavesTheOthers() {
        var member = SIGNET.newcomer();
        var kicked = member.byCookie();
        var spared = member.byToken();
        var kick = "/v1/admin/users/" + member.sub() + "/sessions/" + kicked.sid() + "/kick";
        var administrator = SIGNET.administrator().bearer();
        assertThat(kicked.bearer().get("/v1/session").status()).isEqualTo(200);
        assertThat(administrator.post(kick).status()).isEqualTo(204);
        assertThat(kicked.bearer().get("/v1/session").verdict()).isEqualTo("401 session-kicked");
        assertThat(spared.bearer().get("/v1/session").status()).isEqualTo(200);
        assertThat(administrator.post(kick).status()).isEqualTo(204);
    }

    @Test
    void aLoginOfSomebodyElseIsNotKickedByAccident() {
        var bystander = SIGNET.newcomer().byToken();
        var kick = "/v1/admin/users/" + SIGNET.newcomer().sub() + "/sessions/" + bystander.sid() + "/kick";
        assertThat(SIGNET.administrator().bearer().post(kick).verdict()).isEqualTo("404 not-found");
        assertThat(bystander.bearer().get("/v1/session").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAB"})
    void whatIsNotThereIsNotKicked(String id) {
        var administrator = SIGNET.administrator().bearer();
        var sub = SIGNET.newcomer().sub();
        assertThat(administrator.post("/v1/admin/users/" + id + "/kick").verdict())
                .isEqualTo("404 not-found");
        assertThat(administrator
                        .post("/v1/admin/users/" + id + "/sessions/" + id + "/kick")
                        .verdict())
                .isEqualTo("404 not-found");
        assertThat(administrator
                        .post("/v1/admin/users/" + sub + "/sessions/" + id + "/kick")
                        .verdict())
                .isEqualTo("404 not-found");
    }
}
