package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code POST /v1/admin/users/{sub}/disable} and {@code …/enable}. */
class AccountStatusTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void aDisabledAccountIsOutAndStaysOutUntilItIsEnabled() {
        var member = SIGNET.newcomer();
        var login = member.byToken();
        var administrator = SIGNET.administrator().bearer();
        assertThat(administrator
                        .post("/v1/admin/users/" + member.sub() + "/disable")
                        .status())
                .isEqualTo(204);
        assertThat(login.bearer().get("/v1/session").verdict()).isEqualTo("401 account-disabled");
        assertThat(member.tryToLogIn(Member.PASSWORD, ",\"mode\":\"token\"").verdict())
                .isEqualTo("401 account-disabled");
        assertThat(member.tryToLogIn("no such password", ",\"mode\":\"token\"").verdict())
                .isEqualTo("401 credentials-invalid");
        assertThat(Json.of(administrator.get("/v1/admin/users?username=" + member.name()))
                        .at("/users/0/status")
                        .asText())
                .isEqualTo("disabled");

        assertThat(administrator
                        .post("/v1/admin/users/" + member.sub() + "/enable")
                        .status())
                .isEqualTo(204);
        assertThat(member.byToken().bearer().get("/v1/session").status()).isEqualTo(200);
        assertThat(login.bearer().get("/v1/session").verdict()).isEqualTo("401 account-disabled");
    }

    @Test
    void bothMayBeSaidTwice() {
        var sub = SIGNET.newcomer().sub();
        var administrator = SIGNET.administrator().bearer();
        for (var step : new String[] {"enable", "disable", "disable", "enable", "enable"}) {
            assertThat(administrator.post("/v1/admin/users/" + sub + "/" + step).status())
                    .isEqualTo(204);
        }
    }

    @Test
    void whatIsNotThereIsNotDisabled() {
        var administrator = SIGNET.administrator().bearer();
        assertThat(administrator.post("/v1/admin/users/x/disable").verdict()).isEqualTo("404 not-found");
        assertThat(administrator
                        .post("/v1/admin/users/AAAAAAAAAAAAAAAAAAAAAA/enable")
                        .verdict())
                .isEqualTo("404 not-found");
    }
}
