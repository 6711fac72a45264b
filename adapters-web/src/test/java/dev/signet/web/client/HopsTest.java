package dev.signet.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import dev.signet.web.main.Settings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HopsTest {

    private static final Hops HOPS = new Hops(Settings.read(Map.of(
                    "SIGNET_DB_URL",
                    "jdbc:h2:mem:hops",
                    "SIGNET_TRUSTED_PROXIES",
                    "10.0.0.0/8, 2001:db8::/33, 192.0.2.1"))
            .trustedProxies());

    @ParameterizedTest(name = "{0} says {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "203.0.113.9 | 1.1.1.1 | 203.0.113.9",
                "10.1.2.3 | none | 10.1.2.3",
                "10.1.2.3 | 1.1.1.1 | 1.1.1.1",
                "10.1.2.3 | 1.1.1.1:5678 | 1.1.1.1",
                "10.1.2.3 | 6.6.6.6, 1.1.1.1 | 1.1.1.1",
                "10.1.2.3 | 6.6.6.6, 1.1.1.1, 10.9.9.9, 192.0.2.1 | 1.1.1.1",
                "10.1.2.3 | 10.4.4.4, 10.5.5.5 | 10.4.4.4",
                "10.1.2.3 | 1.1.1.1, unknown | 10.1.2.3",
                "10.1.2.3 | 1.1.1.1, unknown, 10.9.9.9 | 10.9.9.9",
                "10.1.2.3 | '' | 10.1.2.3",
                "10.1.2.3 | 1.1.1.1, | 10.1.2.3",
                "10.1.2.3 | evil.example.com | 10.1.2.3",
                "10.1.2.3 | 2001:db8:8000::1 | 2001:db8:8000::1",
                "10.1.2.3 | [2001:db8:8000::1]:443 | 2001:db8:8000::1",
                "2001:db8::7 | 1.1.1.1 | 1.1.1.1",
                "2001:db8:8000::7 | 1.1.1.1 | 2001:db8:8000::7",
            })
    void theLastHopThatNoTrustedProxyIsCounts(String peer, String forwarded, String client) {
        var request = HttpRequest.GET("/");
        if (forwarded != null) {
            request.header("X-Forwarded-For", forwarded);
        }
        assertThat(HOPS.client(InetAddresses.forString(peer), request.getHeaders()))
                .isEqualTo(InetAddresses.forString(client));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "for=1.1.1.1 | 1.1.1.1",
                "for=1.1.1.1;proto=https;by=10.0.0.1 | 1.1.1.1",
                "proto=https;For=\"[2001:db8:8000::1]:4711\" | 2001:db8:8000::1",
                "for=6.6.6.6, for=1.1.1.1, for=10.4.4.4 | 1.1.1.1",
                "for=_hidden | 10.1.2.3",
                "by=1.1.1.1 | 10.1.2.3",
            })
    void theStandardHeaderIsReadToo(String forwarded, String client) {
        var request = HttpRequest.GET("/").header(HttpHeaders.FORWARDED, forwarded);
        assertThat(HOPS.client(InetAddresses.forString("10.1.2.3"), request.getHeaders()))
                .isEqualTo(InetAddresses.forString(client));
    }

    @ParameterizedTest
    @CsvSource({"1.1.1.1, 1.1.1.1, 1.1.1.1", "1.1.1.1, 6.6.6.6, 10.1.2.3"})
    void whereBothDisagreeTheClientWroteOneOfThem(String plain, String standard, String client) {
        var request =
                HttpRequest.GET("/").header("X-Forwarded-For", plain).header(HttpHeaders.FORWARDED, "for=" + standard);
        assertThat(HOPS.client(InetAddresses.forString("10.1.2.3"), request.getHeaders()))
                .isEqualTo(InetAddresses.forString(client));
    }
}
