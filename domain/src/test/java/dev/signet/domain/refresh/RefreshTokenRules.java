package dev.signet.domain.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenRules {

    private static final String FAMILY = "AAECAwQFBgcICQoLDA0ODw";
    private static final String MAC = "A".repeat(43);

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "10", "999999999999999999"})
    void whatWePrintIsReadAgain(String number) {
        String text = "srt1." + FAMILY + "." + number + "." + MAC;
        var token = RefreshToken.parse(text).orElseThrow();
        assertThat(token.family()).isEqualTo(FAMILY);
        assertThat(token.number()).isEqualTo(Long.parseLong(number));
        assertThat(token.reveal()).isEqualTo(text);
        assertThat(token).isEqualTo(RefreshToken.of(FAMILY, token.number(), new byte[32]));
        assertThat(text.length()).isLessThanOrEqualTo(RefreshToken.MAX_LENGTH);
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @CsvSource({
        "'', nothing",
        "srt1, the prefix alone",
        "..., dots",
        "srt1.F.1, no seal",
        "srt1.F.1.M., a dot behind",
        ".srt1.F.1.M, a dot in front",
        "srt1.F.1.M.M, five parts",
        "srt2.F.1.M, another version",
        "SRT1.F.1.M, another case",
        "' srt1.F.1.M', a blank in front",
        "'srt1.F.1.M ', a blank behind",
        "'srt1.F.1.M\n', a line end behind",
        "srt1..1.M, no family",
        "srt1.AAECAwQFBgcICQoLDA0OD.1.M, a short family",
        "srt1.AAECAwQFBgcICQoLDA0ODwA.1.M, a long family",
        "srt1.AAECAwQFBgcICQoLDA0ODx.1.M, a family that is not canonical",
        "srt1.AAECAwQFBgcICQoLDA0OD/.1.M, a family in the other alphabet",
        "srt1.F..M, no number",
        "srt1.F.0.M, number nought",
        "srt1.F.01.M, a leading zero",
        "srt1.F.-1.M, a minus",
        "srt1.F.+1.M, a plus",
        "'srt1.F. 1.M', a blank before the number",
        "srt1.F.1e3.M, an exponent",
        "srt1.F.0x1.M, another base",
        "srt1.F.\u0661.M, an Arabic digit",
        "srt1.F.\uFF11.M, a fullwidth digit",
        "srt1.F.1000000000000000000.M, nineteen digits",
        "srt1.F.9223372036854775808.M, more than a long holds",
        "srt1.F.18446744073709551617.M, one again in 64 bits",
        "srt1.F.1., an empty seal",
        "srt1.F.1.AAAA, a short seal",
        "srt1.F.1.MA, a long seal",
        "srt1.F.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB, a seal that is not canonical",
        "srt1.F.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, a padded seal",
        "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl, a JWT"
    })
    void anyOtherFormIsNoRefreshToken(String shape, String why) {
        String text = shape.replaceFirst("\\.F\\.", "." + FAMILY + ".").replaceFirst("\\.M", "." + MAC);
        assertThat(RefreshToken.parse(text)).as(why).isEmpty();
    }

    @Test
    void aHugeTextIsNotEvenSplit() {
        assertThat(RefreshToken.parse(".".repeat(1_000_000))).isEmpty();
    }

    @Test
    void whatNobodyCouldReadIsNotPrinted() {
        assertThatIllegalArgumentException().isThrownBy(() -> RefreshToken.of("family", 1, new byte[32]));
        assertThatIllegalArgumentException().isThrownBy(() -> RefreshToken.of(FAMILY, 0, new byte[32]));
        assertThatIllegalArgumentException().isThrownBy(() -> RefreshToken.of(FAMILY, 1, new byte[31]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RefreshToken.of(FAMILY, 1_000_000_000_000_000_000L, new byte[32]));
    }

    @Test
    void aSealIsGoodOrNot() {
        var seal = new byte[32];
        Arrays.fill(seal, (byte) 7);
        var token = RefreshToken.of(FAMILY, 1, seal);
        var almost = seal.clone();
        almost[31] ^= 1;
        assertThat(token.isSealedBy(seal)).isTrue();
        assertThat(token.isSealedBy(almost)).isFalse();
        assertThat(token.isSealedBy(Arrays.copyOf(seal, 31))).isFalse();
        assertThat(token.isSealedBy(new byte[0])).isFalse();
    }

    @Test
    void aTokenDoesNotPrintItsSeal() {
        var token = RefreshToken.of(FAMILY, 3, new byte[32]);
        assertThat(token.toString()).contains(FAMILY).contains("no. 3").doesNotContain(MAC);
    }

    @Test
    void tokensOfOneFamilyDifferByNumberAndBySeal() {
        var seal = new byte[32];
        Arrays.fill(seal, (byte) 7);
        assertThat(RefreshToken.of(FAMILY, 1, seal))
                .isEqualTo(RefreshToken.of(FAMILY, 1, seal))
                .hasSameHashCodeAs(RefreshToken.of(FAMILY, 1, seal))
                .isNotEqualTo(RefreshToken.of(FAMILY, 2, seal))
                .isNotEqualTo(RefreshToken.of(FAMILY, 1, new byte[32]))
                .isNotEqualTo("srt1");
    }
}
