package dev.signet.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BidiRules {

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "abc, left to right only",
        "1a!, left to right needs nothing more",
        "\u05D3\u05D5\u05D3, Hebrew",
        "\u0645\u062D\u0645\u062F, Arabic",
        "\u05D3\u05D5\u05D37, Hebrew with a digit behind",
        "\u05D3.\u05D3, Hebrew with a dot inside",
        "\u05D3@\u05D3.7, signs inside and a digit behind",
        "\u05D3\u05B8, a vowel point behind",
        "\u05D37\u05B8, a vowel point behind a digit",
        "\u0645\uD803\uDD30, digits of its own"
    })
    void aNameOfOneDirectionIsAllowed(String name, String why) {
        assertThat(UsernameCaseMapped.enforce(name)).as(why).contains(name);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "a\u05D3, a Latin letter in front",
        "\u05D3a, a Latin letter behind",
        "\u05D3a\u05D3, a Latin letter inside",
        "7\u05D3, a digit in front",
        "@\u05D3, a sign in front",
        "\u05B8\u05D3, a vowel point in front",
        "\u05D3@, a sign behind",
        "\u05D3.\u05B8, a sign with a vowel point behind",
        "\uD803\uDD30, digits of the Rohingya alone",
        "\u06457\uD803\uDD30, digits of two kinds",
        "\u4F60\u05D3, a Chinese letter"
    })
    void aNameOfMixedDirectionsIsRefused(String name, String why) {
        assertThat(UsernameCaseMapped.enforce(name)).as(why).isEmpty();
    }
}
