package dev.signet.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeRules {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest(name = "used after {0}: idle end after {1}")
    @CsvSource({
        "PT0S, PT1H",
        "PT1S, PT1H1S",
        "PT59M59.999999999S, PT1H59M59.999999999S",
        "PT-1S, PT1H",
        "PT1H, PT1H",
        "PT2H, PT1H",
        "PT3H, PT1H"
    })
    void aUseMovesTheIdleEndUnlessItIsOlderOrTooLate(Duration used, Duration idleEnd) {
        assertThat(life("PT1H", "PT3H").usedAt(START.plus(used)).idleEnd()).isEqualTo(START.plus(idleEnd));
    }

    @Test
    void noUseMovesTheIdleEndBeyondTheAbsoluteEnd() {
        var life = life("PT1H", "PT90M").usedAt(START.plusSeconds(45 * 60));
        assertThat(life.idleEnd()).isEqualTo(life.absoluteEnd()).isEqualTo(START.plusSeconds(90 * 60));
        assertThat(life.lastSeenAt()).isEqualTo(START.plusSeconds(45 * 60));
    }

    @ParameterizedTest(name = "idle {0}: a use after {1} is worth a write: {2}")
    @CsvSource({
        "PT1H, PT2M59.999999999S, false",
        "PT1H, PT3M, true",
        "PT100M, PT4M59.999999999S, false",
        "PT100M, PT5M, true",
        "PT101M, PT5M, true",
        "P7D, PT4M59.999999999S, false",
        "P7D, PT5M, true",
        "PT2M, PT5.999999999S, false",
        "PT2M, PT6S, true",
        "PT1H, PT-1S, false"
    })
    void aUseIsWrittenAtMostEveryFiveMinutesOrTwentiethOfTheIdleTime(Duration idle, Duration used, boolean worth) {
        var life = Life.begin(new Lifetime(idle, Duration.ofDays(30), true), START);
        assertThat(life.isWorthWriting(START.plus(used))).isEqualTo(worth);
    }

    @ParameterizedTest(name = "idle {0} of {1} constructs: {2}")
    @CsvSource({
        "PT0.000000001S, PT1H, true",
        "PT1H, PT1H, true",
        "PT1H0.000000001S, PT1H, false",
        "PT0S, PT1H, false",
        "PT-1S, PT1H, false",
        "PT0S, PT0S, false"
    })
    void aLifetimeRestsForATimeAndNotLongerThanItLasts(Duration idle, Duration absolute, boolean constructs) {
        if (constructs) {
            assertThat(new Lifetime(idle, absolute, false).idle()).isEqualTo(idle);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new Lifetime(idle, absolute, false));
        }
    }

    @Test
    void aLifeWhoseIdleEndIsBeyondItsAbsoluteEndDoesNotConstruct() {
        var later = START.plusNanos(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Life(START, later, START, Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Life(START, START, later, Duration.ZERO));
    }

    private static Life life(String idle, String absolute) {
        return Life.begin(new Lifetime(Duration.parse(idle), Duration.parse(absolute), true), START);
    }
}
