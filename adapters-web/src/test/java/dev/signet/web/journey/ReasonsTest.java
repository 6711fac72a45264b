package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each end of a login has its own reason (B11). */
class ReasonsTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of(), CLOCK.asAdapter());

    @Test
    void anAccessTokenDiesAfterTenMinutes() {
        var login = SIGNET.newcomer().byToken();
        assertThat(login.bearer().get("/v1/session").status()).isEqualTo(200);
        CLOCK.pass(Duration.ofMinutes(10));
        assertThat(login.bearer().get("/v1/session").verdict()).isEqualTo("401 token-expired");
    }
}
