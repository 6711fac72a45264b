package dev.signet.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameRules {

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "Juliet, Juliet, as typed",
        "'  Juliet Capulet ', Juliet Capulet, outer blanks go and inner ones stay",
        "'\u00A0\u3000Juliet\u2007\u202F', Juliet, blanks of every kind go",
        "'Juliet\n', Juliet, a line end behind goes",
        "Rene\u0301, Ren\u00E9, accents are put together",
        "\u4F60\u597D, \u4F60\u597D, Chinese",
        "\uD83D\uDC69\u200D\uD83D\uDCBB, \uD83D\uDC69\u200D\uD83D\uDCBB, an emoji of two",
        "\u2764\uFE0F, \u2764\uFE0F, an emoji with its selector",
        "\u0645\u06CC\u200C\u062E, \u0645\u06CC\u200C\u062E, a Persian name with its non-joiner"
    })
    void aNameIsShownAsTyped(String typed, String shown, String why) {
        assertThat(DisplayName.parse(typed)).as(why).contains(new DisplayName(shown));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'', nothing",
        "' ', a blank",
        "\u00A0, a no-break space",
        "\u200D, a joiner alone",
        "\u200C\u00A0\u200C, joiners around a blank",
        "\u3164, the Hangul filler",
        "\uFE0F, a selector alone",
        "\u2800, the blank of Braille",
        "'a\tb', a tab inside",
        "'a\nb', a line end inside",
        "'a\u0000b', a null",
        "a\u0085b, a control of the second row",
        "a\u2028b, a line separator",
        "a\u2029b, a paragraph separator",
        "a\u202Eb, a bidirectional override",
        "a\u2066b, an isolate",
        "a\u200Bb, a zero-width space",
        "a\u00ADb, a soft hyphen",
        "a\uFEFFb, the byte order mark",
        "a\uDB40\uDC61, a tag",
        "a\uD800, half a pair",
        "\uE000, private use",
        "a\u0378, unassigned"
    })
    void whatCannotBeSeenOrRearrangesThePageIsRefused(String typed, String why) {
        assertThat(DisplayName.parse(typed)).as(why).isEmpty();
    }

    @ParameterizedTest(name = "{0} times {1} is a name: {2}")
    @CsvSource({
        "a, 64, true",
        "a, 65, false",
        "\uD83D\uDE00, 64, true",
        "\uD83D\uDE00, 65, false",
        "e\u0301, 64, true",
        "e\u0301, 65, false"
    })
    void aNameHasAtMost64CodePoints(String letter, int times, boolean fits) {
        assertThat(DisplayName.parse(letter.repeat(times)).isPresent()).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a\nb", "e\u0301", "\u200D", "a\u202Eb"})
    void whatIsNotTheNormalFormDoesNotConstruct(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DisplayName(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"juliet", "!", "\u0301", "\u3007", "\u05D3\u05D5\u05D3"})
    void everyLoginNameCanBeShown(String name) {
        assertThat(DisplayName.of(new LoginName(name)).value()).isEqualTo(name);
    }

    @Test
    void theLongestLoginNameCanBeShown() {
        var longest = new LoginName("\uD801\uDC28".repeat(LoginName.MAX_CODE_POINTS));
        assertThat(DisplayName.of(longest)).hasToString(longest.value());
    }
}
