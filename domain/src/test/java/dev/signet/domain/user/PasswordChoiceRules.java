package dev.signet.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordChoiceRules {

    private static final PasswordRules RULES = PasswordRules.standard();
    private static final LoginName OWNER = new LoginName("ren\u00E9@verona.example");

    @ParameterizedTest(name = "{0} times {1} is {2}")
    @CsvSource({
        "x, 0, TOO_SHORT",
        "x, 7, TOO_SHORT",
        "x, 8, FINE",
        "x, 128, FINE",
        "x, 129, TOO_LONG",
        "\uD83D\uDE00, 7, TOO_SHORT",
        "\uD83D\uDE00, 8, FINE",
        "\uD83D\uDE00, 128, FINE",
        "\uD83D\uDE00, 129, TOO_LONG",
        "e\u0301, 7, TOO_SHORT",
        "e\u0301, 8, FINE",
        "e\u0301, 128, FINE",
        "e\u0301, 129, TOO_LONG",
        "' ', 8, FINE"
    })
    void lengthIsCountedInCodePointsOfTheNormalForm(String letter, int times, PasswordVerdict verdict) {
        assertThat(judge(letter.repeat(times))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "ren\u00E9@verona.example, LIKE_THE_NAME",
        "REN\u00C9@Verona.Example, LIKE_THE_NAME",
        "rene\u0301@verona.example, LIKE_THE_NAME",
        "\uFF52en\u00E9\uFF20verona.example, LIKE_THE_NAME",
        "rene@verona.example, FINE",
        "ren\u00E9@verona.example1, FINE",
        "'ren\u00E9@verona.example ', FINE"
    })
    void theNameInAnySpellingIsNoPassword(String typed, PasswordVerdict verdict) {
        assertThat(judge(typed)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"password1, COMMON", "Password1, FINE", "'password1 ', FINE"})
    void whatStandsOnTheListIsRefused(String typed, PasswordVerdict verdict) {
        assertThat(judge(typed)).isEqualTo(verdict);
    }

    @Test
    void noCompositionIsAskedFor() {
        assertThat(judge("aaaaaaaa")).isEqualTo(PasswordVerdict.FINE);
        assertThat(judge("\u05D3\u05D5\u05D3 \u4F60\u597D \uD83D\uDE00")).isEqualTo(PasswordVerdict.FINE);
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "-1, 8", "9, 8"})
    void rulesThatNoPasswordCanMeetDoNotConstruct(int shortest, int longest) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordRules(shortest, longest));
    }

    private static PasswordVerdict judge(String typed) {
        var password = Password.parse(typed).orElseThrow();
        return RULES.judge(password, OWNER, each -> each.reveal().equals("password1"));
    }
}
