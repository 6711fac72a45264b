package dev.signet.web.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {

    @ParameterizedTest
    @CsvSource({
        "#ffffff, 1",
        "#000000, 21",
        "#767676, 4.54",
        "#777777, 4.48",
        "#0b6b61, 6.38",
        "#ff0000, 4.0",
        "#0000ff, 8.59"
    })
    void theContrastWithWhiteIsThatOfTheGuidelines(String colour, double contrast) {
        Colour parsed = Colour.parse(colour).orElseThrow();
        assertThat(parsed.contrastWith(Colour.WHITE)).isCloseTo(contrast, within(0.01));
        assertThat(Colour.WHITE.contrastWith(parsed)).isEqualTo(parsed.contrastWith(Colour.WHITE));
    }

    @ParameterizedTest
    @CsvSource({"#102030, #ffffff, 0, #102030", "#102030, #ffffff, 1, #ffffff", "#000000, #ffffff, 0.5, #808080"})
    void mixingGoesFromOneToTheOther(String from, String to, double share, String mixed) {
        Colour other = Colour.parse(to).orElseThrow();
        assertThat(Colour.parse(from).orElseThrow().mixedWith(other, share)).hasToString(mixed);
    }
}
