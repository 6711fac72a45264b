package dev.signet.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.client.JwsAlgorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyScheduleRules {

    private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration LAST_TOKEN_LIVES = Duration.ofMinutes(18);

    private final KeySchedule schedule = new KeySchedule(LAST_TOKEN_LIVES);
    private final KeyLife added = KeyLife.next(new Kid("b"), JwsAlgorithm.ES256, THEN);
    private final KeyLife signs =
            KeyLife.next(new Kid("a"), JwsAlgorithm.ES256, THEN).promoted();

    @ParameterizedTest
    @CsvSource({
        "next,     PT0S,          Nothing",
        "next,     PT9M59.999S,   Nothing",
        "next,     PT10M,         Promote",
        "signs,    PT10M,         Nothing",
        "signs,    P1000D,        Nothing",
        "retired,  PT18M,         Nothing",
        "retired,  PT22M59.999S,  Nothing",
        "retired,  PT23M,         Remove"
    })
    void whatIsDueAndWhen(String use, Duration later, String step) {
        var key = switch (use) {
            case "next" -> added;
            case "signs" -> signs;
            default -> signs.retired(THEN);
        };
        assertThat(schedule.stepAt(THEN.plus(later), List.of(key)).getClass().getSimpleName())
                .isEqualTo(step);
    }

    @Test
    void aKeyIsShownForTwoPeriodsOfTheCacheBeforeItSigns() {
        assertThat(schedule.signsAt(added)).isEqualTo(THEN.plus(KeySchedule.JWKS_CACHED.multipliedBy(2)));
    }

    @Test
    void ofSeveralStepsTheOldestKeysComesFirst() {
        var late = THEN.plus(Duration.ofDays(1));
        assertThat(schedule.stepAt(late, List.of(signs.retired(THEN), added)))
                .isEqualTo(new KeyStep.Remove(signs.retired(THEN)));
        assertThat(schedule.stepAt(late, List.of(signs, added))).isEqualTo(new KeyStep.Promote(added));
        assertThat(schedule.stepAt(late, List.of(signs))).isEqualTo(new KeyStep.Nothing());
    }

    @Test
    void aKeyGivesWayToTheNextOfItsOwnAlgorithmAlone() {
        var other = KeyLife.next(new Kid("c"), JwsAlgorithm.RS256, THEN);
        assertThat(signs.givesWayTo(added)).isTrue();
        assertThat(signs.givesWayTo(other)).isFalse();
        assertThat(other.givesWayTo(added)).isFalse();
        assertThat(signs.retired(THEN).givesWayTo(added)).isFalse();
    }

    @Test
    void onlyWhatSignsRetires() {
        assertThatThrownBy(() -> added.retired(THEN)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> signs.retired(THEN).retired(THEN)).isInstanceOf(IllegalStateException.class);
    }
}
