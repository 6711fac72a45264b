package dev.signet.domain.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebOriginRules {

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example", "http://shop.signet.localhost:8081", "https://[::1]:444"})
    void anOriginIsWhatABrowserSends(String text) {
        assertThat(WebOrigin.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "*",
                "a.example",
                "https://a.example/",
                "https://A.example",
                "https://a.example:443",
                "http://a.example:80",
                "https://u@a.example",
                "https://a.example?x",
                "https://a.example#x",
                "ftp://a.example",
                "https://*.example",
                "https:// a.example"
            })
    void anythingElseIsNone(String text) {
        assertThat(WebOrigin.isOne(text)).isFalse();
    }
}
