package dev.signet.domain.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampRules {

    @ParameterizedTest(name = "{0} against the known {1} is {2}")
    @CsvSource({
        "1, 1, CURRENT",
        "1, 2, SUPERSEDED",
        "2, 1, AHEAD",
        "41, 42, SUPERSEDED",
        "42, 42, CURRENT",
        "43, 42, AHEAD",
        "9223372036854775807, 1, AHEAD",
        "1, 9223372036854775807, SUPERSEDED"
    })
    void aSmallerStampIsVoidAndALargerOneSaysThatWeAreBehind(long presented, long known, StampStanding standing) {
        assertThat(Stamp.of(presented).against(Stamp.of(known))).isEqualTo(standing);
    }

    @Test
    void theFirstStampIsOneAndEachNextIsLarger() {
        assertThat(Stamp.first()).isEqualTo(Stamp.of(1));
        assertThat(Stamp.first().next()).isEqualTo(Stamp.of(2)).isGreaterThan(Stamp.first());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void aStampBelowOneDoesNotConstruct(long value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Stamp.of(value));
    }

    @Test
    void theLargestStampFailsRatherThanStartingAgain() {
        assertThatThrownBy(Stamp.of(Long.MAX_VALUE)::next).isInstanceOf(ArithmeticException.class);
    }
}
