package dev.signet.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameRules {

    @ParameterizedTest(name = "example {0} of RFC 8265 section 3.5: {1} is {2}")
    @CsvSource({
        "1, juliet@example.com, juliet@example.com",
        "2, fussball, fussball",
        "3, fu\u00DFball, fu\u00DFball",
        "4, \u03C0, \u03C0",
        "5, \u03A3, \u03C3",
        "6, \u03C3, \u03C3",
        "7, \u03C2, \u03C2"
    })
    void theExamplesOfTheStandardAreNames(int number, String typed, String name) {
        assertThat(LoginName.parse(typed)).as("example " + number).contains(new LoginName(name));
    }

    @ParameterizedTest(name = "example {0} of RFC 8265 section 3.5: \"{1}\"")
    @CsvSource({"8, foo bar", "9, ''", "10, henry\u2163", "11, \u265A"})
    void theCounterexamplesOfTheStandardAreNot(int number, String typed) {
        assertThat(LoginName.parse(typed)).as("example " + number).isEmpty();
    }

    @ParameterizedTest(name = "{2}: {0} is {1}")
    @CsvSource({
        "Juliet, juliet, case",
        "JULIET@EXAMPLE.COM, juliet@example.com, case",
        "\uFF2A\uFF55\uFF4C\uFF49\uFF45\uFF54, juliet, fullwidth letters",
        "a\uFF20b\uFF0Ec\uFF11, a@b.c1, fullwidth signs and digits",
        "\uFF76\uFF9E, \u30AC, halfwidth katakana with its voicing mark",
        "rene\u0301, ren\u00E9, accents apart",
        "REN\u00C9, ren\u00E9, accents and case",
        "a\u0323\u0302, \u1EAD, two accents",
        "a\u0302\u0323, \u1EAD, two accents in the other order",
        "\u0130stanbul, i\u0307stanbul, the dotted capital i keeps its dot",
        "\u0131, \u0131, the dotless i is another letter",
        "\u1E9E, \u00DF, capital sharp s",
        "\u039F\u0394\u039F\u03A3, \u03BF\u03B4\u03BF\u03C2, a sigma at the end is a final one",
        "\u13A0\u13F0, \uAB70\u13F8, Cherokee capitals",
        "\u1C90, \u10D0, Georgian capitals",
        "\uD801\uDC00, \uD801\uDC28, capitals beyond the first plane",
        "\u4F60\u597D, \u4F60\u597D, Chinese",
        "\u3007, \u3007, the ideographic zero",
        "\u0627\u06FD\u06FE\u0627, \u0627\u06FD\u06FE\u0627, the two signs of Sindhi that are always valid",
        "\u0F40\u0F0B\u0F40, \u0F40\u0F0B\u0F40, the dot between Tibetan syllables",
        "!\"#$%&'()*+-./:;<=>?@[\\]^_`{|}~, '!\"#$%&''()*+-./:;<=>?@[\\]^_`{|}~', ASCII signs"
    })
    void everySpellingOfANameIsTheSameName(String typed, String name, String why) {
        assertThat(LoginName.parse(typed)).as(why).contains(new LoginName(name));
    }

    @Test
    void similarNamesStayDifferentNames() {
        assertThat(Stream.of("fussball", "fu\u00DFball", "FUSSBALL", "\u03C3", "\u03C2", "i", "\u0131", "\u0456")
                        .map(LoginName::parse)
                        .flatMap(Optional::stream)
                        .distinct())
                .hasSize(7);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "' ', a blank",
        "' juliet', an outer blank",
        "'juliet ', an outer blank",
        "a\u00A0b, a no-break space",
        "a\u3000b, a wide blank",
        "'a\tb', a tab",
        "'a\nb', a line end",
        "'a\u0000b', a null",
        "a\u007Fb, delete",
        "a\u0085b, a control of the second row",
        "\u212Aelvin, the Kelvin sign",
        "\u212Bngstrom, the Angstrom sign",
        "\u2126, the Ohm sign",
        "\uFB01x, a ligature",
        "x\u00B2, a superscript",
        "\u00AA, an ordinal",
        "\u01C5, a titlecase letter",
        "\u1F88, a titlecase letter of Greek",
        "\u017F, the long s",
        "a\u200Db, the zero-width joiner",
        "a\u200Cb, the zero-width non-joiner",
        "a\u200Bb, the zero-width space",
        "a\u00ADb, the soft hyphen",
        "a\u034Fb, the grapheme joiner",
        "a\uFE0Fb, a variation selector",
        "a\uDB40\uDD00b, a variation selector beyond the first plane",
        "a\uDB40\uDC61b, a tag",
        "a\u202Eb, a bidirectional override",
        "a\u2066b, an isolate",
        "a\uFEFFb, the byte order mark",
        "a\u2028b, a line separator",
        "a\u20ACb, a currency sign",
        "a\uD83D\uDE00, an emoji",
        "a\uD800, half a pair",
        "\uDC00a, the other half",
        "\uDC00\uD800, a pair the wrong way round",
        "a\uE000, private use",
        "a\uFFFE, a noncharacter",
        "a\u0378, unassigned",
        "a\uD86E\uDFFF\uD8FF\uDFFE, a noncharacter beyond the first planes",
        "\u1112\u1161\u11AB, Hangul in conjoining letters",
        "\u3164, the Hangul filler",
        "\uFFA0, the halfwidth Hangul filler",
        "\uFFA1, a halfwidth Hangul letter",
        "\u17B4, an inherent vowel of Khmer",
        "\u0958, a letter that has no composed form",
        "\uF900, a compatibility ideograph",
        "a\u00B7b, the middle dot",
        "\u0375\u03B1, the Greek numeral sign",
        "\u05D0\u05F3, geresh",
        "\u05D0\u05F4, gershayim",
        "\u30A2\u30FB, the katakana middle dot",
    })
    void whatTheIdentifierClassDoesNotHaveIsRefused(String typed, String why) {
        assertThat(LoginName.parse(typed)).as(why).isEmpty();
    }

    static IntStream disallowedExceptions() {
        return IntStream.of(
                0x0640, 0x07FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B, 0x0660, 0x0669, 0x06F0,
                0x06F9);
    }

    @ParameterizedTest
    @MethodSource("disallowedExceptions")
    void theExceptionsOfRfc8264AreRefusedThoughLettersOrDigits(int point) {
        assertThat(UsernameCaseMapped.enforce(Character.toString(point))).isEmpty();
        assertThat(UsernameCaseMapped.enforce("\u05D0" + Character.toString(point) + "\u05D0"))
                .isEmpty();
        assertThat(UsernameCaseMapped.enforce("a" + Character.toString(point))).isEmpty();
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(LoginName.parse("ISTANBUL")).contains(new LoginName("istanbul"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest(name = "{0} times {1} units is a name: {2}")
    @CsvSource({
        "a, 1, true",
        "a, 64, true",
        "a, 65, false",
        "\uD801\uDC28, 64, true",
        "\uD801\uDC28, 65, false",
        "e\u0301, 64, true",
        "e\u0301, 65, false",
        "\u03B1\u0313\u0300\u0345, 64, true",
        "\u0130, 32, true",
        "\u0130, 33, false",
        "a, 100000, false"
    })
    void aNameHasAtMost64CodePointsInItsNormalForm(String letter, int times, boolean fits) {
        assertThat(LoginName.parse(letter.repeat(times)).isPresent()).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Juliet", "rene\u0301", "\uFF4A", "a b", "\u212A"})
    void whatIsNotTheNormalFormDoesNotConstruct(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginName(text));
    }

    @Test
    void whatIsTooLongDoesNotConstruct() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginName("a".repeat(65)));
    }

    @Test
    void readingANameAgainChangesNothingForAnyCodePoint() {
        assertThat(IntStream.range(0, 0x30000)
                        .mapToObj(point -> new String(new int[] {'x', point}, 0, 2))
                        .flatMap(typed -> UsernameCaseMapped.enforce(typed).stream())
                        .filter(name -> !UsernameCaseMapped.enforce(name).equals(Optional.of(name))))
                .isEmpty();
    }
}
