package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    __Http-signet=a                                  | __Http-signet=a
                    x=1; __Http-signet=a-_9; y=2                     | __Http-signet=a-_9
                    __Http-signet=a;__Http-signet=b                  | __Http-signet=a; __Http-signet=b
                    __Http-signet=1; __Http-signet=2; __Http-signet=3; __Http-signet=4; __Http-signet=5 | __Http-signet=1; __Http-signet=2; __Http-signet=3; __Http-signet=4
                    """)
    void onlyTheSharedCookieIsTaken(String sent, String taken) {
        assertThat(request("Cookie", sent).cookie()).contains(Credential.cookie(taken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__Http-signet",
                "__Http-signet=",
                "__http-signet=a",
                "__Http-signetx=a",
                "__Http-signet=a\u0001b"
            })
    void whatIsNotTheSharedCookieIsNone(String sent) {
        assertThat(request("Cookie", sent).cookie()).isEmpty();
    }

    @Test
    void severalCookieHeadersAreRead() {
        assertThat(request("Cookie", "x=1", "__Http-signet=a").cookie()).contains(Credential.cookie("__Http-signet=a"));
    }

    @Test
    void twoAuthorizationHeadersAreNone() {
        assertThat(request("Authorization", "Bearer a").bearer()).isEqualTo(Optional.of("a"));
        assertThat(request("Authorization", "Bearer a", "Bearer b").bearer()).isEmpty();
    }

    @Test
    void aCredentialDoesNotPrint() {
        assertThat(Credential.cookie("__Http-signet=secret-value").toString()).doesNotContain("secret-value");
        assertThat(Credential.bearer("secret-value").toString()).doesNotContain("secret-value");
    }

    private static Request request(String header, String... values) {
        return new Request("GET", "/", "", new Headers(Map.of(header, List.of(values))));
    }
}
