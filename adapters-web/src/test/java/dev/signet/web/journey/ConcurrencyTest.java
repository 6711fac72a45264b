package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.contract.AtOnce;
import dev.signet.web.edge.Wire.Answer;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many requests at once, on the real database. */
class ConcurrencyTest {

    @RegisterExtension
    static final RunningSignet EXCLUSIVE = new RunningSignet(Map.of("SIGNET_LOGIN_POLICY", "exclusive"));

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void fiftyLoginsAtOnceLeaveOneUnderTheExclusivePolicy() {
        var member = EXCLUSIVE.newcomer();
        var logins = AtOnce.run(50, number -> number % 2 == 0 ? member.byCookie() : member.byToken());
        var shown = logins.stream()
                .map(login -> login.bearer().get("/v1/session").verdict())
                .toList();
        assertThat(shown).containsOnly("200", "401 session-replaced").containsOnlyOnce("200");
        var live = logins.get(shown.indexOf("200"));
        assertThat(Json.of(live.bearer().get("/v1/sessions")).path("sessions").findValuesAsText("sid"))
                .containsExactly(live.sid());
        assertThat(Json.number(live.bearer().get("/v1/session"), "stamp")).isEqualTo(51);
    }

    @Test
    void aHundredUsesOfOneRefreshTokenAtOnceGiveOneSuccessor() {
        var login = SIGNET.newcomer().byToken();
        var next = AtOnce.run(100, number -> new Login(SIGNET.stranger(), Member.patiently(login::refresh)));
        assertThat(next).extracting(one -> one.answer().status()).containsOnly(200);
        assertThat(next.stream().map(Login::refreshToken).distinct()).hasSize(1);
        assertThat(next.stream().map(one -> Claims.of(one.accessToken())).distinct())
                .hasSize(1);
        assertThat(next.getFirst().refreshNumber()).isEqualTo(login.refreshNumber() + 1);
        assertThat(next.getFirst().refresh().status()).isEqualTo(200);
    }

    @RepeatedTest(3)
    void nothingThatALoginRacingAPasswordChangeIssuedSurvives() {
        var member = SIGNET.newcomer();
        var caller = member.byToken();
        var change = "{\"current_password\":\"%s\",\"new_password\":\"%s\"}"
                .formatted(Member.PASSWORD, Member.NEXT_PASSWORD);
        var answers = AtOnce.run(
                8,
                number -> number == 0
                        ? Member.patiently(() -> caller.bearer().post("/v1/me/password", change))
                        : member.tryToLogIn(Member.PASSWORD, ",\"mode\":\"token\""));
        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(answers.subList(1, 8))
                .allSatisfy(
                        answer -> assertThat(isOut(answer)).as(answer.verdict()).isTrue());
        var next = new Login(SIGNET.stranger(), answers.getFirst());
        assertThat(Json.of(next.bearer().get("/v1/sessions")).path("sessions").findValuesAsText("sid"))
                .containsExactly(next.sid());
    }

    @RepeatedTest(3)
    void nothingThatARefreshRacingALogoutIssuedSurvives() {
        var login = SIGNET.newcomer().byToken();
        var answers = AtOnce.run(
                8, number -> number == 0 ? login.bearer().delete("/v1/session") : Member.patiently(login::refresh));
        assertThat(answers.getFirst().status()).isEqualTo(204);
        assertThat(answers.subList(1, 8))
                .allSatisfy(
                        answer -> assertThat(isOut(answer)).as(answer.verdict()).isTrue());
    }

    /** Refused at once, or dead as soon as the race is over. */
    private static boolean isOut(Answer answer) {
        return answer.status() >= 400
                || new Login(SIGNET.stranger(), answer)
                                .bearer()
                                .get("/v1/session")
                                .status()
                        == 401;
    }
}
