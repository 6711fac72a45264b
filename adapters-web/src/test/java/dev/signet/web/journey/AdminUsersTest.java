package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /v1/admin/users?username=} and {@code GET /v1/admin/users/{sub}/sessions}. */
class AdminUsersTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void anAccountIsFoundByAnySpellingOfItsName() {
        var member = SIGNET.newcomer();
        var answer = SIGNET.administrator()
                .bearer()
                .get("/v1/admin/users?username=" + member.name().toUpperCase(Locale.ROOT));
        assertThat(answer.status()).isEqualTo(200);
        var user = Json.of(answer).at("/users/0");
        assertThat(Json.fields(user))
                .containsExactlyInAnyOrder("sub", "username", "display_name", "status", "roles", "stamp");
        assertThat(user.path("sub").asText()).isEqualTo(member.sub());
        assertThat(user.path("status").asText()).isEqualTo("active");
        assertThat(user.path("stamp").asLong()).isEqualTo(1);
    }

    @Test
    void nobodyIsFoundByANameThatNobodyHas() {
        var bearer = SIGNET.administrator().bearer();
        assertThat(bearer.get("/v1/admin/users?username=nobody.here").body()).isEqualTo("{\"users\":[]}");
        assertThat(bearer.get("/v1/admin/users?username=").body()).isEqualTo("{\"users\":[]}");
        assertThat(bearer.get("/v1/admin/users?username=a%20b").body()).isEqualTo("{\"users\":[]}");
    }

    @Test
    void aNameHasToBeGiven() {
        var answer = SIGNET.administrator().bearer().get("/v1/admin/users");
        assertThat(answer.verdict()).isEqualTo("422 invalid-field");
        assertThat(Json.faults(answer)).containsExactly("username");
    }

    @Test
    void aMembersSessionsAreShown() {
        var member = SIGNET.newcomer();
        var login = member.byToken();
        var sessions = Json.of(SIGNET.administrator().bearer().get("/v1/admin/users/" + member.sub() + "/sessions"))
                .path("sessions");
        assertThat(sessions).hasSize(1);
        assertThat(sessions.at("/0/sid").asText()).isEqualTo(login.sid());
        assertThat(sessions.at("/0/current").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAB"})
    void whatIsNoSubIsNotThere(String sub) {
        assertThat(SIGNET.administrator()
                        .bearer()
                        .get("/v1/admin/users/" + sub + "/sessions")
                        .verdict())
                .isEqualTo("404 not-found");
    }
}
