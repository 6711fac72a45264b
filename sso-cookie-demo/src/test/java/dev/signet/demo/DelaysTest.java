package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DelaysTest {

    private static final Credential ALICE = Credential.cookie("alice");

    private final Delays delays = new Delays();
    private final AtomicBoolean isIn = new AtomicBoolean(true);

    @Test
    void aSiteMeasuresFromTheAnswerToItsFirstRefusal() {
        var shop = delays.watching("shop", any -> isIn.get() ? new Answer.Yes<>("alice") : refusal());
        shop.apply(ALICE);
        delays.kickBegins();
        delays.kickIsAnswered();
        assertThat(delays.millis()).isEmpty();
        isIn.set(false);
        shop.apply(ALICE);
        assertThat(delays.millis()).containsOnlyKeys("shop");
        assertThat(delays.millis().get("shop")).isBetween(0L, 5_000L);
        delays.kickBegins();
        assertThat(delays.millis()).isEmpty();
    }

    @Test
    void aSiteThatHeardOfItBeforeTheAnswerTookNoTime() {
        var shop = delays.watching("shop", any -> isIn.get() ? new Answer.Yes<>("alice") : refusal());
        shop.apply(ALICE);
        delays.kickBegins();
        isIn.set(false);
        shop.apply(ALICE);
        assertThat(delays.millis()).containsEntry("shop", 0L);
    }

    @Test
    void whoWasNeverInIsNotTurnedAwayByTheKick() {
        delays.kickBegins();
        delays.kickIsAnswered();
        delays.watching("shop", any -> refusal()).apply(ALICE);
        assertThat(delays.millis()).isEmpty();
    }

    private static Answer<String> refusal() {
        return new Answer.No<>(Optional.of("session-kicked"));
    }
}
