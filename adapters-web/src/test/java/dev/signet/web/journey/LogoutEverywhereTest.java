package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code POST /v1/logout-everywhere}. */
class LogoutEverywhereTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void everyLoginIsOver() {
        var member = SIGNET.newcomer();
        var here = member.byCookie();
        var there = member.byToken();
        var bystander = SIGNET.newcomer().byToken();
        var answer = here.atASibling().post("/v1/logout-everywhere");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.all("Set-Cookie")).hasSize(3);
        assertThat(here.bearer().get("/v1/session").verdict()).isEqualTo("401 logged-out");
        assertThat(there.bearer().get("/v1/session").verdict()).isEqualTo("401 logged-out");
        assertThat(there.refresh().verdict()).isEqualTo("400 logged-out");
        assertThat(bystander.bearer().get("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void byTokenItTouchesNoCookie() {
        assertThat(SIGNET.newcomer()
                        .byToken()
                        .bearer()
                        .post("/v1/logout-everywhere")
                        .all("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void theNextLoginHasTheNextStamp() {
        var member = SIGNET.newcomer();
        member.byToken().bearer().post("/v1/logout-everywhere");
        var next = member.byToken();
        assertThat(Claims.of(next.accessToken()).path("stamp").asLong()).isEqualTo(2);
        assertThat(next.bearer().get("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void whoIsOutAlreadyIsToldWhy() {
        var login = SIGNET.newcomer().byToken();
        login.bearer().post("/v1/logout-everywhere");
        assertThat(login.bearer().post("/v1/logout-everywhere").verdict()).isEqualTo("401 logged-out");
    }
}
