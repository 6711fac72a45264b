package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /health/liveness} and {@code GET /health/readiness}. */
class HealthTest {

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"/health/liveness", "/health/readiness"})
    void aProbeNeedsNoHostAndIsToldNoDetails(String path) {
        var answer = SIGNET.wire().bare("GET " + path, "", "Host: 127.0.0.1");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void withoutItsDatabaseTheServerLivesAndIsNotReady() {
        try (var outage = Outage.of(SIGNET)) {
            var readiness = SIGNET.stranger().get("/health/readiness");
            assertThat(readiness.status()).isEqualTo(503);
            assertThat(readiness.body()).isEqualTo("{\"status\":\"DOWN\"}");
            assertThat(SIGNET.stranger().get("/health/liveness").status()).isEqualTo(200);
        }
        Patience.untilThePoolIsWell(
                () -> SIGNET.stranger().get("/health/readiness").status() == 200);
    }
}
