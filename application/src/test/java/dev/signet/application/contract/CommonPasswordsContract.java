package dev.signet.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.CommonPasswords;
import dev.signet.domain.user.Password;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link CommonPasswords} promises: of the passwords that the rules' length would let through. */
public interface CommonPasswordsContract {

    CommonPasswords common();

    private static Password password(String text) {
        return Password.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "123456789", "password", "password1", "qwertyuiop", "iloveyou", "sunshine"})
    default void whatEverybodyGuessesFirstIsCommon(String text) {
        assertThat(common().contains(password(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password", "PASSWORD", "QwertyUiop", "ILoveYou"})
    default void letterCaseDoesNotHelp(String text) {
        assertThat(common().contains(password(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven otters sign the guestbook", "Vj3!kq9_zR", "", "密码🔑密码密码"})
    default void anythingElseIsNot(String text) {
        assertThat(common().contains(password(text))).isFalse();
    }
}
