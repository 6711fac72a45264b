package dev.signet.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.domain.encoding.Base64Url;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdRules {

    /** The example of RFC 9562 appendix A.6 has this time. */
    private static final Instant TIME = Instant.ofEpochMilli(0x017F22E279B0L);

    @ParameterizedTest(name = "{0} makes {1}")
    @CsvSource({
        "0cc318c4dc0c0c07398f, 017f22e279b07cc398c4dc0c0c07398f",
        "00000000000000000000, 017f22e279b070008000000000000000",
        "ffffffffffffffffffff, 017f22e279b07fffbfffffffffffffff"
    })
    void anIdIsTheTimeThenVersionSevenThenTheVariantAndRandomBits(String random, String id) {
        assertThat(hexOf(UserId.issue(TIME, HexFormat.of().parseHex(random)))).isEqualTo(id);
    }

    @Test
    void aLaterMillisecondSortsBehindWhateverTheRandomBitsAre() {
        var high = new byte[UserId.RANDOM_BYTES];
        Arrays.fill(high, (byte) 0xff);
        var earlier = UserId.issue(TIME, high);
        var later = UserId.issue(TIME.plusMillis(1), new byte[UserId.RANDOM_BYTES]);
        assertThat(hexOf(earlier)).isLessThan(hexOf(later));
    }

    @Test
    void theBytesOfTheCallerAreLeftAlone() {
        var random = new byte[UserId.RANDOM_BYTES];
        UserId.issue(TIME, random);
        assertThat(random).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 11, 16})
    void anythingButTenRandomBytesDoesNotIssue(int bytes) {
        assertThatIllegalArgumentException().isThrownBy(() -> UserId.issue(TIME, new byte[bytes]));
    }

    @Test
    void whatWasPrintedIsReadAgain() {
        var id = UserId.issue(TIME, new byte[UserId.RANDOM_BYTES]);
        assertThat(id.toString()).hasSize(22);
        assertThat(UserId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AX8i4nmwcACAAAAAAAAAA",
                "AX8i4nmwcACAAAAAAAAAAAA",
                "AX8i4nmwcACAAAAAAAAAAB",
                "AX8i4nmwcACAAAAAAAAA==",
                "AX8i4nmwcACAAAAAAAAAA ",
                "AX8i4nmwcACAAAAAAAAAA+",
                "017f22e2-79b0-7000-8000-000000000000"
            })
    void anyOtherTextIsNoUserId(String text) {
        assertThat(UserId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId(text));
    }

    private static String hexOf(UserId id) {
        return HexFormat.of().formatHex(Base64Url.decode(id.value(), 16).orElseThrow());
    }
}
