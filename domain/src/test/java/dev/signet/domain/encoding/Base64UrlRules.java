package dev.signet.domain.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base64UrlRules {

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({"00, AA", "ff, _w", "fb, -w", "0000, AAA", "ffff, __8", "000000, AAAA", "ffffff, ____", "fbefbe, ----"})
    void bytesHaveOneTextAndBack(String hex, String text) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(Base64Url.encode(bytes)).isEqualTo(text);
        assertThat(Base64Url.decode(text, bytes.length))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes));
    }

    @ParameterizedTest(name = "[{index}] \"{0}\" is not {1} bytes: {2}")
    @CsvSource({
        "'', 1, empty",
        "A, 1, half a byte",
        "AAA, 1, too long",
        "AA, 2, too short",
        "AB, 1, a trailing bit",
        "AP, 1, four trailing bits",
        "AAB, 2, a trailing bit",
        "AAD, 2, two trailing bits",
        "A=, 1, padding",
        "AA==, 1, padding",
        "AA==, 3, padding that makes up the length",
        "AAA=, 3, padding that makes up the length",
        "AAA=, 2, padding",
        "/w, 1, the other alphabet",
        "+w, 1, the other alphabet",
        "'A ', 1, a blank",
        "'AA\n', 1, a line end",
        "A\u0141, 1, a letter whose low byte is an A",
        "\uFF21\uFF21, 1, fullwidth letters",
        "AA.A, 3, a dot",
    })
    void anyOtherTextIsRefused(String text, int size, String why) {
        assertThat(Base64Url.decode(text, size)).as(why).isEmpty();
    }

    @Test
    void noBytesAreNoText() {
        assertThat(Base64Url.encode(new byte[0])).isEmpty();
        assertThat(Base64Url.decode("", 0)).isPresent();
    }

    @Test
    void ofAllTextsOfTwoLettersExactly256AreAByte() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        long read = alphabet.chars()
                .boxed()
                .flatMap(first -> alphabet.chars().mapToObj(second -> "" + (char) first.intValue() + (char) second))
                .filter(text -> Base64Url.decode(text, 1).isPresent())
                .count();
        assertThat(read).isEqualTo(256);
    }
}
