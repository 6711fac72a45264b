package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is said without the database. */
class OutageTest {

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of());

    @Test
    void aStoreThatIsDownIsA503AndNoCookieIsTouched() {
        var login = SIGNET.newcomer().byCookie();
        var token = SIGNET.newcomer().byToken();
        try (var outage = Outage.of(SIGNET)) {
            for (var answer : List.of(
                    login.bearer().get("/v1/session"),
                    login.bearer().get("/v1/verify"),
                    login.bearer().delete("/v1/session"),
                    login.bearer().post("/v1/logout-everywhere"),
                    token.bearer().get("/v1/me"),
                    token.refresh())) {
                assertThat(answer.verdict()).isEqualTo("503 unavailable");
                assertThat(answer.header("Retry-After")).isPresent();
                assertThat(answer.all("Set-Cookie")).isEmpty();
            }
        }
        Patience.untilThePoolIsWell(() -> login.bearer().get("/v1/session").status() == 200);
        Patience.untilThePoolIsWell(() -> token.refresh().status() == 200);
    }
}
