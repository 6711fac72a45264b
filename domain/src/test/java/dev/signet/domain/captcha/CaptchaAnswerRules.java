package dev.signet.domain.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptchaAnswerRules {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KX7PA | true",
                "kx7pa | true",
                "' K X 7 P A ' | true",
                "ＫＸ７ＰＡ | true",
                "KX7P | false",
                "KX7PAA | false",
                "KX7PÀ | false",
                "'' | false"
            })
    void caseWidthAndBlanksDoNotMatter(String typed, boolean right) {
        assertThat(CaptchaAnswer.restore("KX7PA").isGivenBy(typed)).isEqualTo(right);
    }

    @Test
    void whatIsEndlessIsWrongAtOnce() {
        assertThat(CaptchaAnswer.restore("KX7PA").isGivenBy(" ".repeat(60_000) + "KX7PA"))
                .isFalse();
    }

    @Test
    void aPictureHasFiveSignsOfWhichEachTakesFourBits() {
        var zero = CaptchaAnswer.choose(CaptchaKind.PICTURE, random(0));
        assertThat(zero.reveal()).isEqualTo("AAAAA");
        assertThat(CaptchaAnswer.choose(CaptchaKind.PICTURE, random(0xff)).reveal())
                .isEqualTo("77777");
        assertThat(CaptchaAnswer.choose(CaptchaKind.PICTURE, random(0x10))).isEqualTo(zero);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "255, 70481"})
    void workIsANumberUpToTheMost(int each, String number) {
        assertThat(CaptchaAnswer.choose(CaptchaKind.WORK, random(each)).reveal())
                .isEqualTo(number);
    }

    @Test
    void itDoesNotPrint() {
        assertThat(CaptchaAnswer.restore("KX7PA")).hasToString("CaptchaAnswer[hidden]");
    }

    private static byte[] random(int each) {
        var bytes = new byte[CaptchaAnswer.RANDOM_BYTES];
        Arrays.fill(bytes, (byte) each);
        return bytes;
    }
}
