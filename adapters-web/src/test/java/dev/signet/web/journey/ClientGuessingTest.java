package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever guesses the secrets of clients is slowed down, and nobody else. */
class ClientGuessingTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(
            Map.of("SIGNET_LIMITS", "standard", "SIGNET_TRUSTED_PROXIES", Places.PROXY), CLOCK.asAdapter());

    private final ClientApp machine = ClientApp.machine(SIGNET, "c_guessed");

    @Test
    void afterThirtyWrongSecretsItsNetworkIsToldToWaitWhateverItShows() {
        var here = Places.fresh();
        var guess = new ClientApp(SIGNET, machine.id(), ClientApp.SECRET + "x");
        for (int number = 0; number < 30; number++) {
            assertThat(ClientApp.verdict(ask(guess, here))).isEqualTo("401 invalid_client credentials-invalid");
        }

        var answer = ask(machine, here);

        assertThat(ClientApp.verdict(answer)).isEqualTo("429 temporarily_unavailable throttled");
        assertThat(Long.parseLong(answer.header("Retry-After").orElseThrow())).isBetween(1L, 60L);
        assertThat(ask(machine, Places.fresh()).status()).isEqualTo(200);
        CLOCK.pass(Duration.ofSeconds(61));
        assertThat(ask(machine, here).status()).isEqualTo(200);
    }

    @Test
    void whoIsTheClientMayAskAsOftenAsItLikes() {
        var here = Places.fresh();
        for (int number = 0; number < 40; number++) {
            assertThat(ask(machine, here).status()).isEqualTo(200);
        }
    }

    private static Answer ask(ClientApp app, String place) {
        return app.post("/oauth2/token", "grant_type=client_credentials", app.basic(), Places.header(place));
    }
}
