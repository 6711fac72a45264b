package dev.signet.domain.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a refresh token: nothing throws, and a token has one text. */
class RefreshTokenFuzzTest {

    private static final String GOOD =
            RefreshToken.of("AAAAAAAAAAAAAAAAAAAAAA", 1, new byte[32]).reveal();

    static Stream<String> seeds() {
        return Stream.of(GOOD, "...", "srt1...", GOOD + ".", GOOD.replace(".1.", ".01."), GOOD.replace(".1.", ".-1."));
    }

    @FuzzTest(maxDuration = "10m")
    @MethodSource("seeds")
    void whatIsReadIsWhatWouldBePrinted(@NotNull String text) {
        RefreshToken.parse(text).ifPresent(token -> {
            assertThat(token.reveal()).isEqualTo(text);
            assertThat(token.number()).isBetween(1L, 999_999_999_999_999_999L);
            assertThat(token.family()).matches("[A-Za-z0-9_-]{22}");
        });
    }

    /** One character of a good one is another, at every place in turn. */
    @Test
    void inTheShortRunToo() {
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder(GOOD);
            text.setCharAt(i % GOOD.length(), (char) random.nextInt(i % 2 == 0 ? 0x80 : 0x10000));
            whatIsReadIsWhatWouldBePrinted(text.toString());
        }
    }
}
