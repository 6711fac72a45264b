package dev.signet.domain.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUriRules {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://erp.example.com/callback",
                "https://erp.example.com",
                "https://erp.example.com/callback?tenant=7",
                "https://erp.example.com:8443/callback",
                "http://127.0.0.1/callback",
                "http://[::1]:4711/callback",
                "http://localhost:8084/callback",
                "http://erp.localhost:8084/callback",
                "com.example.erp:/callback",
            })
    void canBeRegistered(String text) {
        assertThat(RedirectUri.parse(text)).map(RedirectUri::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/callback",
                "//erp.example.com/callback",
                "erp.example.com",
                "http://erp.example.com/callback",
                "http://127.0.0.1.example.com/callback",
                "https:///callback",
                "https:erp.example.com",
                "https://user@erp.example.com/callback",
                "https://erp.example.com/callback#fragment",
                "https://erp.example.com/call back",
                "https://erp.example.com/\u00e9",
                "https://erp.example.com/\r\nSet-Cookie:a=b",
                "https://*.example.com/callback",
                "javascript:alert(1)",
                "data:text/html,hello",
                "file:///etc/passwd",
                "erp:/callback",
            })
    void cannotBeRegistered(String text) {
        assertThat(RedirectUri.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new RedirectUri(text));
    }

    @Test
    void hasALimit() {
        String longest = "https://erp.example.com/" + "a".repeat(RedirectUri.MAX_LENGTH - 24);
        assertThat(RedirectUri.parse(longest)).isPresent();
        assertThat(RedirectUri.parse(longest + "a")).isEmpty();
    }

    @ParameterizedTest(name = "{0} where {1} is registered: {2}")
    @CsvSource({
        "https://erp.example.com/cb, https://erp.example.com/cb, true",
        "https://erp.example.com/cb/, https://erp.example.com/cb, false",
        "https://erp.example.com/cb?a=b, https://erp.example.com/cb, false",
        "https://ERP.example.com/cb, https://erp.example.com/cb, false",
        "https://erp.example.com:443/cb, https://erp.example.com/cb, false",
        "https://erp.example.com/cb/../cb, https://erp.example.com/cb, false",
        "https://erp.example.com.evil.example/cb, https://erp.example.com/cb, false",
        "http://127.0.0.1:50123/cb, http://127.0.0.1/cb, true",
        "http://127.0.0.1/cb, http://127.0.0.1:50123/cb, true",
        "http://127.0.0.1:50123/cb, http://127.0.0.1:1/cb, true",
        "http://[::1]:50123/cb, http://[::1]/cb, true",
        "http://127.0.0.1:50123/cb?a=b, http://127.0.0.1/cb?a=b, true",
        "http://127.0.0.1:50123/other, http://127.0.0.1/cb, false",
        "http://[::1]:50123/cb, http://127.0.0.1/cb, false",
        "https://127.0.0.1:50123/cb, https://127.0.0.1/cb, false",
        "http://localhost:50123/cb, http://localhost/cb, false",
    })
    void isComparedCharacterByCharacterButForPortsOfTheLoopback(String asked, String registered, boolean covered) {
        assertThat(new RedirectUri(asked).isCoveredBy(new RedirectUri(registered)))
                .isEqualTo(covered);
    }
}
