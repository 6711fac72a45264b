package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** To check a signature is dear, so nobody has it done without end. */
class VerificationBudgetTest {

    private static final int BUDGET = 30;

    @RegisterExtension
    static final RunningSignet SIGNET =
            new RunningSignet(Map.of("SIGNET_LIMITS", "standard", "SIGNET_TRUSTED_PROXIES", Places.PROXY));

    @Test
    void whoKeepsSendingBadSignaturesHasToWait() {
        var place = Places.fresh();
        var member = Member.register(at(place), SIGNET.newName());
        var good = member.byToken();
        assertThat(good.bearer().get("/v1/session").status()).isEqualTo(200);
        var unseen = member.byToken();
        var forger = Forger.of(good.accessToken());
        var verdicts = IntStream.range(0, BUDGET + 10)
                .mapToObj(number -> show(place, forger.byAnotherKey(), "GET /v1/session"))
                .toList();
        assertThat(verdicts.subList(0, BUDGET)).containsOnly("401 signature-invalid");
        assertThat(verdicts.getLast()).isEqualTo("429 throttled");
        assertThat(show(place, forger.byAnotherKey(), "POST /v1/session/renew")).isEqualTo("429 throttled");

        assertThat(good.bearer().get("/v1/session").status())
                .as("a token that was seen a moment ago costs nothing")
                .isEqualTo(200);
        assertThat(show(Places.fresh(), unseen.accessToken(), "GET /v1/session"))
                .as("another network has a budget of its own")
                .isEqualTo("200");
    }

    @Test
    void goodTokensCostNothing() {
        var place = Places.fresh();
        var member = Member.register(at(place), SIGNET.newName());
        var login = member.byToken();
        for (int number = 0; number < 2 * BUDGET; number++) {
            assertThat(login.bearer().get("/v1/session").status()).isEqualTo(200);
        }
    }

    private static Visitor at(String place) {
        return SIGNET.stranger().with(Places.header(place));
    }

    private static String show(String place, String token, String requestLine) {
        return at(place).send(requestLine, "Authorization: Bearer " + token).verdict();
    }
}
