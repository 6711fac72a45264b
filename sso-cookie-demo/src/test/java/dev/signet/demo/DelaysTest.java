package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DelaysTest {

    private static final Credential ALICE = Credential.cookie("alice");

    private final Delays delays = new Delays();
    private final AtomicBoolean isIn = new AtomicBoolean(true);

    @Test
    void aSiteMeasuresFromTheAnswerToItsFirstRefusal() {
        Function<Credential, Answer<String>> shop =
                delays.watching("shop", any -> isIn.get() ? new Answer.Yes<>("alice") : refusal());
        visit(shop);
        delays.kickBegins();
        delays.kickIsAnswered();
        assertThat(delays.millis()).isEmpty();
        isIn.set(false);
        visit(shop);
        assertThat(delays.millis()).containsOnlyKeys("shop");
        assertThat(delays.millis().get("shop")).isBetween(0L, 5_000L);
        delays.kickBegins();
        assertThat(delays.millis()).isEmpty();
    }

    @Test
    void aSiteThatHeardOfItBeforeTheAnswerTookNoTime() {
        Function<Credential, Answer<String>> shop =
                delays.watching("shop", any -> isIn.get() ? new Answer.Yes<>("alice") : refusal());
        visit(shop);
        delays.kickBegins();
        isIn.set(false);
        visit(shop);
        assertThat(delays.millis()).containsEntry("shop", 0L);
    }

    @Test
    void whoWasNeverInIsNotTurnedAwayByTheKick() {
        delays.kickBegins();
        delays.kickIsAnswered();
        visit(delays.watching("shop", any -> refusal()));
        assertThat(delays.millis()).isEmpty();
    }

    private static void visit(Function<Credential, Answer<String>> site) {
        assertThat(site.apply(ALICE)).isNotNull();
    }

    private static Answer<String> refusal() {
        return new Answer.No<>(Optional.of("session-kicked"));
    }
}
