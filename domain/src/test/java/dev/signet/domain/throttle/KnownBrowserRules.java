package dev.signet.domain.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.refresh.KeyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownBrowserRules {

    private static final KnownBrowser FRESH = KnownBrowser.of(new byte[KnownBrowser.BYTES]);

    @Test
    void whatWasWrittenIsReadAgain() {
        var browser = FRESH.with(seal(1)).with(seal(2));
        assertThat(KnownBrowser.parse(browser.reveal())).contains(browser);
        assertThat(browser.seals()).containsExactly(seal(2), seal(1));
        assertThat(browser).hasToString("KnownBrowser[hidden]");
    }

    @Test
    void anAccountStandsThereOnce() {
        assertThat(FRESH.with(seal(1)).with(seal(2)).with(seal(1)).seals()).containsExactly(seal(1), seal(2));
    }

    @Test
    void theAccountThatWasUsedLongestAgoGivesWay() {
        var browser = FRESH;
        for (int number = 0; number <= KnownBrowser.MOST_SEALS; number++) {
            browser = browser.with(seal(number));
        }
        assertThat(browser.seals())
                .hasSize(KnownBrowser.MOST_SEALS)
                .startsWith(seal(KnownBrowser.MOST_SEALS))
                .doesNotContain(seal(0));
        assertThat(KnownBrowser.parse(browser.reveal())).contains(browser);
        assertThat(KnownBrowser.parse(browser.reveal() + "." + "k1." + seal(9).mac()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "AAAAAAAAAAAAAAAAAAAAAB",
                "AAAAAAAAAAAAAAAAAAAAAA.k1",
                "AAAAAAAAAAAAAAAAAAAAAA.k1.x",
                "AAAAAAAAAAAAAAAAAAAAAA.",
                "AAAAAAAAAAAAAAAAAAAAAA..",
                "k1.AAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNotOfThisFormIsNoKnownBrowser(String text) {
        assertThat(KnownBrowser.parse(text)).isEmpty();
    }

    private static KnownBrowser.Seal seal(int number) {
        var mac = new byte[KnownBrowser.BYTES_OF_A_MAC];
        mac[0] = (byte) number;
        return new KnownBrowser.Seal(new KeyId("k1"), Base64Url.encode(mac));
    }
}
