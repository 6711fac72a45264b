package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code GET /v1/explain}. */
class ExplainTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of(), CLOCK.asAdapter());

    @Test
    void aLifeIsToldFromItsBeginning() {
        var member = SIGNET.newcomer();
        var login = member.byToken();
        member.byCookie();
        login.refreshed();
        login.refresh();
        var life = explained(login.bearer());
        assertThat(life.required("sub").asText()).isEqualTo(member.sub());
        assertThat(life.required("sid").asText()).isEqualTo(login.sid());
        assertThat(life.required("carried_by").asText()).isEqualTo("token");
        assertThat(life.has("end")).isFalse();
        assertThat(kinds(life)).containsExactly("logged-in", "refresh-repeated");
    }

    @Test
    void whoWasKickedIsToldSoAndNotByWhom() {
        var member = SIGNET.newcomer();
        var cookie = member.byCookie();
        var root = SIGNET.administrator();
        root.bearer().post("/v1/admin/users/" + member.sub() + "/kick");
        var life = explained(cookie.bearer());
        assertThat(life.at("/end/reason").asText()).isEqualTo("session-kicked");
        assertThat(life.at("/end/at").asLong()).isPositive();
        assertThat(life.at("/end/detail").asText()).isEqualTo("An administrator has ended this session.");
        assertThat(kinds(life)).containsExactly("logged-in", "session-ended");
        assertThat(life.at("/events/1/by_another").asBoolean()).isTrue();
        assertThat(life.at("/events/1/network").asText()).isEmpty();
        assertThat(life.toString()).doesNotContain(Json.text(root.answer(), "sub"));
    }

    @Test
    void aTokenPastItsEndStillExplainsItsSession() {
        var login = SIGNET.newcomer().byToken();
        CLOCK.pass(Duration.ofMinutes(11));
        assertThat(login.bearer().get("/v1/session").verdict()).isEqualTo("401 token-expired");
        assertThat(explained(login.bearer()).required("sid").asText()).isEqualTo(login.sid());
    }

    @Test
    void aSessionThatRanOutSaysWhen() {
        var login = SIGNET.newcomer().byCookie();
        CLOCK.pass(Duration.ofHours(13));
        var life = explained(login.bearer());
        assertThat(life.at("/end/reason").asText()).isEqualTo("session-expired");
        assertThat(life.at("/end/at").asLong())
                .isEqualTo(life.required("expires_at").asLong());
    }

    @Test
    void nobodyElsesLifeIsTold() {
        assertThat(SIGNET.stranger().get("/v1/explain").verdict()).isEqualTo("401 credentials-missing");
        assertThat(SIGNET.stranger()
                        .get("/v1/explain", "Authorization: Bearer garbage")
                        .verdict())
                .isEqualTo("401 token-malformed");
        var login = SIGNET.newcomer().byToken();
        var forged = Forger.of(login.accessToken()).byAnotherKey();
        assertThat(SIGNET.stranger()
                        .get("/v1/explain", "Authorization: Bearer " + forged)
                        .verdict())
                .isEqualTo("401 signature-invalid");
        assertThat(SIGNET.stranger()
                        .get("/v1/explain", "Cookie: __Http-signet=" + "A".repeat(43))
                        .verdict())
                .isEqualTo("401 credentials-missing");
        var both = SIGNET.newcomer().byCookie().pair(Login.SHARED) + "; "
                + SIGNET.newcomer().byCookie().pair(Login.SHARED);
        assertThat(SIGNET.stranger().get("/v1/explain", "Cookie: " + both).verdict())
                .isEqualTo("401 cookie-conflict");
    }

    private static JsonNode explained(Visitor bearer) {
        var answer = bearer.get("/v1/explain");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Json.of(answer);
    }

    private static List<String> kinds(JsonNode life) {
        return StreamSupport.stream(life.required("events").spliterator(), false)
                .map(event -> event.required("kind").asText())
                .toList();
    }
}
