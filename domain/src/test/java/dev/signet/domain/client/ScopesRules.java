package dev.signet.domain.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesRules {

    @ParameterizedTest
    @CsvSource({"openid, openid", "profile openid, openid profile", "a a a, a", "orders:read!, orders:read!"})
    void areASetOfNames(String text, String printed) {
        assertThat(Scopes.parse(text)).map(Scopes::toString).contains(printed);
    }

    @Test
    void mayBeNone() {
        assertThat(Scopes.parse("")).contains(Scopes.none());
        assertThat(Scopes.none().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a  b", " a", "a ", "a\tb", "a\"b", "a\\b", "a\u0000", "\u00e9", "a\nb"})
    void areOfTheCharactersThatTheStandardAllows(String text) {
        assertThat(Scopes.parse(text)).isEmpty();
    }

    @Test
    void haveLimits() {
        assertThat(Scopes.parse("a".repeat(Scopes.MAX_LENGTH))).isPresent();
        assertThat(Scopes.parse("a".repeat(Scopes.MAX_LENGTH + 1))).isEmpty();
        assertThat(Scopes.parse(names(Scopes.MAX_COUNT))).isPresent();
        assertThat(Scopes.parse(names(Scopes.MAX_COUNT + 1))).isEmpty();
    }

    @ParameterizedTest(name = "[{0}] within [{1}]: {2}")
    @CsvSource({"'', a, true", "a, a b, true", "a b, a b, true", "a c, a b, false", "A, a, false", "a, '', false"})
    void areWithinOthersWhereEachIs(String some, String others, boolean within) {
        assertThat(Scopes.parse(some)
                        .orElseThrow()
                        .areWithin(Scopes.parse(others).orElseThrow()))
                .isEqualTo(within);
    }

    @Test
    void growByOthers() {
        assertThat(Scopes.of("a", "b").and(Scopes.of("b", "c"))).isEqualTo(Scopes.of("c", "b", "a"));
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "s" + i).collect(Collectors.joining(" "));
    }
}
