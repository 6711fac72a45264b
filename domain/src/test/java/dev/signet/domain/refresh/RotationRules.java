package dev.signet.domain.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.domain.refresh.Rotation.Presented;
import dev.signet.domain.refresh.RotationDecision.CatchUp;
import dev.signet.domain.refresh.RotationDecision.Repeat;
import dev.signet.domain.refresh.RotationDecision.Reuse;
import dev.signet.domain.refresh.RotationDecision.Rotate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RotationRules {

    private static final Instant ROTATED = Instant.parse("2026-01-01T00:00:00Z");
    private static final RefreshFamily FAMILY = new RefreshFamily(5, "salt", new KeyId("k1"), ROTATED);
    private static final Rotation RULE = new Rotation(Duration.ofSeconds(30));

    @ParameterizedTest(name = "after {0}")
    @ValueSource(strings = {"PT-1S", "PT0S", "PT30S", "PT720H"})
    void theNewestTokenMovesTheFamilyOnByOneAtAnyTime(Duration after) {
        var now = ROTATED.plus(after);
        assertThat(RULE.decide(new Presented(FAMILY, 5), now)).isEqualTo(new Rotate(FAMILY.rotatedTo(6, now)));
    }

    @ParameterizedTest(name = "after {0}: the same successor again is {1}")
    @CsvSource({
        "PT-1S, true",
        "PT0S, true",
        "PT29.999999999S, true",
        "PT30S, true",
        "PT30.000000001S, false",
        "PT1H, false"
    })
    void theTokenJustUsedIsAnsweredAgainInsideTheLeeway(Duration after, boolean again) {
        var expected = again ? new Repeat(FAMILY) : new Reuse();
        assertThat(RULE.decide(new Presented(FAMILY, 4), ROTATED.plus(after))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "number {0} after {1}")
    @CsvSource({"3, PT0S", "3, PT30S", "1, PT0S", "1, PT1H"})
    void aGrandparentTokenIsReuseEvenInsideTheLeeway(long number, Duration after) {
        assertThat(RULE.decide(new Presented(FAMILY, number), ROTATED.plus(after)))
                .isEqualTo(new Reuse());
    }

    @ParameterizedTest(name = "number {0} leads to {1}")
    @CsvSource({"6, 7", "7, 8", "1000, 1001"})
    void aTokenAheadOfTheDatabaseIsTheTruth(long number, long successor) {
        var now = ROTATED.plusSeconds(1);
        assertThat(RULE.decide(new Presented(FAMILY, number), now))
                .isEqualTo(new CatchUp(FAMILY.rotatedTo(successor, now)));
    }

    @Test
    void withoutALeewayOnlyTheSameInstantIsALostResponse() {
        var strict = new Rotation(Duration.ZERO);
        assertThat(strict.decide(new Presented(FAMILY, 4), ROTATED)).isEqualTo(new Repeat(FAMILY));
        assertThat(strict.decide(new Presented(FAMILY, 4), ROTATED.plusNanos(1)))
                .isEqualTo(new Reuse());
    }

    @Test
    void aFamilyBeginsAtOneAndKeepsItsSaltAndKey() {
        var begun = RefreshFamily.begin("salt", new KeyId("k1"), ROTATED);
        var moved = begun.rotatedTo(2, ROTATED.plusSeconds(9));
        assertThat(begun.counter()).isEqualTo(1);
        assertThat(moved).isEqualTo(new RefreshFamily(2, "salt", new KeyId("k1"), ROTATED.plusSeconds(9)));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 4, 1, 0, -1})
    void aFamilyNeverStandsStillOrGoesBack(long number) {
        assertThatIllegalArgumentException().isThrownBy(() -> FAMILY.rotatedTo(number, ROTATED));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void aFamilyCountsFromOne(long counter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RefreshFamily(counter, "salt", new KeyId("k1"), ROTATED));
    }
}
