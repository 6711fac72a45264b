package dev.signet.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAgentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0 | Firefox on Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0"
                        + " Safari/537.36 Edg/156.0.0.0 | Edge on Windows",
                "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile"
                        + " Safari/537.36 | Chrome on Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/19.0 Mobile/15E148 Safari/604.1 | Safari on iPhone",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/19.0 Safari/605.1.15 | Safari on macOS",
                "curl/8.14.1 | curl/8.14.1",
                "Mozilla/5.0 (compatible; somebot/1.0) | Mozilla/5.0 (compatible; somebot/1.0)"
            })
    void aBrowserIsCalledByItsNameAndTheRestByItsOwnWords(String header, String name) {
        assertThat(UserAgent.name(header)).isEqualTo(name);
    }
}
