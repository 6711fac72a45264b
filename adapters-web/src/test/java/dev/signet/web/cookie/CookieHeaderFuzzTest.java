package dev.signet.web.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.signet.web.attack.Changes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in {@code Cookie} headers: nothing throws, and what stands beside a cookie of ours does not hide it. */
class CookieHeaderFuzzTest {

    private static final String NAME = "__Http-signet";
    private static final String VALUE = "A".repeat(43);
    private static final String PAIR = NAME + "=" + VALUE;

    @FuzzTest(maxDuration = "10m")
    @ValueSource(strings = {";", "=", "a=b; c", "__Http-signet", "__Http-signet=; x", "a=\"b; __Http-signet=c\""})
    void aCookieIsFoundWhateverStandsBesideIt(@NotNull String other) {
        List<String> alone = CookieHeader.values(List.of(other, other), List.of(NAME), 4);
        assertThat(alone).hasSizeLessThanOrEqualTo(4).allSatisfy(value -> {
            assertThat(value).doesNotContain(";").isEqualTo(value.strip());
            assertThat(other).contains(value);
        });
        List<String> beside = CookieHeader.values(List.of(other + ";" + PAIR + ";" + other), List.of(NAME), 1000);
        List<String> between = CookieHeader.values(List.of(other, PAIR, other), List.of(NAME), 1000);
        assertThat(beside).contains(VALUE).isEqualTo(between).hasSize(2 * alone(other) + 1);
    }

    @Test
    void inTheShortRunToo() {
        Changes.of("theme=dark; " + PAIR + "; lang=en", 20_000).forEach(this::aCookieIsFoundWhateverStandsBesideIt);
    }

    private static int alone(String header) {
        return CookieHeader.values(List.of(header), List.of(NAME), 1000).size();
    }
}
