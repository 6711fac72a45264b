package dev.signet.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordSecrecyRules {

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "correct horse, correct horse, as typed",
        "'  blanks  ', '  blanks  ', outer blanks stay",
        "'\ttab\n', '\ttab\n', controls stay",
        "MiXeD, MiXeD, case stays",
        "\uFF21\u212B, \uFF21\u00C5, width stays and only canonical forms are joined",
        "cafe\u0301, caf\u00E9, accents are put together",
        "'', '', nothing is something to judge"
    })
    void aPasswordIsTakenAsTypedInNfc(String typed, String taken, String why) {
        assertThat(Password.parse(typed).map(Password::reveal)).as(why).contains(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD800", "\uDC00a", "\uDC00\uD800"})
    void halfAPairHasNoBytesSoItIsRefused(String typed) {
        assertThat(Password.parse(typed)).isEmpty();
    }

    @ParameterizedTest(name = "{0} units are looked at: {1}")
    @CsvSource({"1023, true", "1024, true", "1025, false", "1000000, false"})
    void moreThanAThousandUnitsAreNotEvenNormalised(int units, boolean taken) {
        assertThat(Password.parse("a".repeat(units)).isPresent()).isEqualTo(taken);
    }

    @Test
    void aPasswordDoesNotPrint() {
        var password = password("correct horse");
        assertThat(password).hasToString("Password[hidden]");
        assertThat("" + password.hashCode())
                .isEqualTo("" + password("battery staple").hashCode());
    }

    @Test
    void passwordsCompareByWhatWasMeant() {
        assertThat(password("cafe\u0301"))
                .isEqualTo(password("caf\u00E9"))
                .isNotEqualTo(password("cafe"))
                .isNotEqualTo(password("caf\u00E9 "))
                .isNotEqualTo("caf\u00E9");
    }

    @Test
    void aHashDoesNotPrintAndComparesByItsText() {
        var hash = PasswordHash.of("$argon2id$one");
        assertThat(hash).hasToString("PasswordHash[hidden]").isEqualTo(PasswordHash.of("$argon2id$one"));
        assertThat(hash).isNotEqualTo(PasswordHash.of("$argon2id$two")).isNotEqualTo("$argon2id$one");
        assertThat(hash.hashCode()).isEqualTo(PasswordHash.of("$argon2id$two").hashCode());
        assertThat(hash.reveal()).isEqualTo("$argon2id$one");
    }

    private static Password password(String typed) {
        return Password.parse(typed).orElseThrow();
    }
}
