package dev.signet.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.PasswordHasher;
import dev.signet.domain.user.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link PasswordHasher} promises. */
public interface PasswordHasherContract {

    PasswordHasher hasher();

    private static Password password(String text) {
        return Password.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "пароль", "密码🔑密码", " blanks count ", "a\u0000b\u0000c"})
    default void aPasswordMatchesItsOwnHash(String text) {
        assertThat(hasher().matches(password(text), hasher().hash(password(text))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse", "Correct horse battery staple", "correct horse battery staple ", "", "пароль"})
    default void noOtherPasswordMatches(String other) {
        var hash = hasher().hash(password("correct horse battery staple"));

        assertThat(hasher().matches(password(other), hash)).isFalse();
    }

    @Test
    default void theTailOfALongPasswordCounts() {
        var hash = hasher().hash(password("x".repeat(127) + "a"));

        assertThat(hasher().matches(password("x".repeat(127) + "b"), hash)).isFalse();
    }

    @Test
    default void twoHashesOfOnePasswordDiffer() {
        assertThat(hasher().hash(password("same same"))).isNotEqualTo(hasher().hash(password("same same")));
    }

    @Test
    default void noPasswordMatchesTheDecoy() {
        assertThat(hasher().matches(password("correct horse battery staple"), hasher().decoy()))
                .isFalse();
        assertThat(hasher().matches(password(""), hasher().decoy())).isFalse();
    }

    @Test
    default void aHashOfTodayIsNotOutgrown() {
        assertThat(hasher().isOutgrown(hasher().hash(password("correct horse battery staple"))))
                .isFalse();
        assertThat(hasher().isOutgrown(hasher().decoy())).isFalse();
    }
}
