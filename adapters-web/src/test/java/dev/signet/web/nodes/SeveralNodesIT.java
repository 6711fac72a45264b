package dev.signet.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.contract.AtOnce;
import dev.signet.web.journey.Claims;
import dev.signet.web.journey.Json;
import dev.signet.web.journey.Login;
import dev.signet.web.journey.Member;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one node does, the other knows. */
class SeveralNodesIT {

    @RegisterExtension
    static final Cluster CLUSTER = Cluster.CLUSTER;

    private final Node a = CLUSTER.a();
    private final Node b = CLUSTER.b();

    @Test
    void aLoginHereIsALoginThere() {
        var cookie = CLUSTER.newcomer().byCookie();
        assertThat(b.verdict(cookie)).isEqualTo("200");
        var token = CLUSTER.newcomer().byToken();
        assertThat(b.verdict(token)).isEqualTo("200");
    }

    @Test
    void anExclusiveLoginHereEndsTheSessionThere() {
        var member = CLUSTER.newcomer();
        var before = member.byToken();
        assertThat(b.verdict(before)).isEqualTo("200");
        var after = member.byCookie();
        assertThat(b.verdict(before)).isEqualTo("401 session-replaced");
        assertThat(b.verdict(after)).isEqualTo("200");

        var last = member.byCookie();
        assertThat(b.verdict(after)).isEqualTo("401 session-replaced");
        assertThat(b.verdict(last)).isEqualTo("200");
    }

    @RepeatedTest(5)
    void aRefreshTokenShownToBothAtOnceGoesOneStepForward() {
        var login = CLUSTER.newcomer().byToken();
        var next = AtOnce.run(
                8,
                number -> new Login(
                        (number % 2 == 0 ? a : b).stranger(),
                        Member.patiently(login.at((number % 2 == 0 ? a : b).stranger())::refresh)));
        assertThat(next.stream().map(Login::refreshToken).distinct()).hasSize(1);
        assertThat(next.stream().map(one -> Claims.of(one.accessToken())).distinct())
                .hasSize(1);
        assertThat(next.getFirst().refreshNumber()).isEqualTo(login.refreshNumber() + 1);
        assertThat(b.verdict(next.getFirst())).isEqualTo("200");
    }

    @Test
    void aRefreshTokenThatIsReplayedOnTheOtherNodeEndsTheSession() {
        var first = CLUSTER.newcomer().byToken();
        var second = first.refreshed();
        var third = second.refreshed();
        // two steps back is reuse, however soon
        assertThat(first.at(b.stranger()).refresh().verdict()).isEqualTo("400 refresh-reused");
        assertThat(a.verdict(third)).isEqualTo("401 refresh-reused");
        assertThat(third.refresh().verdict()).isEqualTo("400 refresh-reused");
    }

    @RepeatedTest(5)
    void whomThisNodeKicksTheOtherOneRefusesFromTheAnswerOn() {
        var cookie = CLUSTER.newcomer();
        var token = CLUSTER.newcomer();
        var shown = List.of(cookie.byCookie(), token.byToken());
        shown.forEach(login -> assertThat(b.verdict(login)).isEqualTo("200"));

        var administrator = a.administrator();
        for (var sub : List.of(cookie.sub(), token.sub())) {
            assertThat(administrator
                            .bearer()
                            .post("/v1/admin/users/" + sub + "/kick")
                            .status())
                    .isEqualTo(204);
        }
        shown.forEach(login -> assertThat(b.verdict(login)).isEqualTo("401 session-kicked"));
    }

    @Test
    void aLogoutHereIsALogoutThere() {
        for (var login :
                List.of(CLUSTER.newcomer().byCookie(), CLUSTER.newcomer().byToken())) {
            assertThat(b.verdict(login)).isEqualTo("200");
            assertThat(login.bearer().delete("/v1/session").status()).isEqualTo(204);
            assertThat(b.verdict(login)).isEqualTo("401 logged-out");
        }
    }

    @Test
    void aProfileThatIsChangedHereIsReadThere() {
        var login = CLUSTER.newcomer().byCookie();
        assertThat(Json.text(b.bearer(login).get("/v1/me"), "display_name")).startsWith("newcomer");
        assertThat(login.bearer()
                        .patch("/v1/me", "{\"display_name\":\"Renamed on A\"}")
                        .status())
                .isEqualTo(200);
        assertThat(Json.text(b.bearer(login).get("/v1/me"), "display_name")).isEqualTo("Renamed on A");
    }
}
