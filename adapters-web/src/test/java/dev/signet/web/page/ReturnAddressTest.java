package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.main.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    private static final Settings HTTP = Settings.read(Map.of(
            "SIGNET_ISSUER", "http://id.signet.localhost:8080",
            "SIGNET_DB_URL", "jdbc:h2:mem:none",
            "SIGNET_SITES", "http://shop.signet.localhost:8081"));

    private static final Settings HTTPS = Settings.read(Map.of(
            "SIGNET_ISSUER", "https://id.example.com",
            "SIGNET_DB_URL", "jdbc:h2:mem:none",
            "SIGNET_SITES", "https://shop.example.com"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.signet.localhost:8081",
                "http://shop.signet.localhost:8081/",
                "http://shop.signet.localhost:8081/cart?item=1&to=http://evil.example/#top",
                "http://shop.signet.localhost:8081?a=b",
                "http://shop.signet.localhost:8081/%0d%0aSet-Cookie:a=b",
                "HTTP://SHOP.signet.localhost:8081/",
                "http://id.signet.localhost:8080/account"
            })
    void anAddressOfOneOfOurSitesIsTakenAsItIs(String address) {
        assertThat(ReturnAddress.parse(address, HTTP).map(ReturnAddress::toString))
                .contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/",
                "http://evil.example/http://shop.signet.localhost:8081/",
                "http://evil.example?http://shop.signet.localhost:8081/",
                "http://evil.example#http://shop.signet.localhost:8081/",
                "http://shop.signet.localhost:8081@evil.example/",
                "http://shop.signet.localhost:8081:x@evil.example/",
                "http://user@shop.signet.localhost:8081/",
                "http://user:word@shop.signet.localhost:8081/",
                "http://@shop.signet.localhost:8081/",
                "http://evil.example\\@shop.signet.localhost:8081/",
                "http://evil.example%2f@shop.signet.localhost:8081/",
                "http://shop.signet.localhost:8081\\.evil.example/",
                "http://shop.signet.localhost:8081\\@evil.example/",
                "http:\\\\shop.signet.localhost:8081/",
                "http:/\\shop.signet.localhost:8081/",
                "http:shop.signet.localhost:8081/",
                "http:/shop.signet.localhost:8081/",
                "http:///shop.signet.localhost:8081/",
                "http:////shop.signet.localhost:8081/",
                "//shop.signet.localhost:8081/",
                "///shop.signet.localhost:8081/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example/",
                "/cart",
                "cart",
                "?a=b",
                "",
                " ",
                " http://shop.signet.localhost:8081/",
                "http://shop.signet.localhost:8081/ ",
                "http://shop.signet.localhost:8081/a b",
                "\thttp://shop.signet.localhost:8081/",
                "http://shop.signet.localhost:8081/\r\nSet-Cookie: a=b",
                "ht\ntp://shop.signet.localhost:8081/",
                "http://shop.signet.localhost:8081/\u0000",
                "http://shop.signet.localhost:8081/\u007f",
                "http://shop.signet.localhost:8081/\u00e4",
                "http://shop.signet.localhost\u3002:8081/",
                "http://\uff53hop.signet.localhost:8081/",
                "http://shop.signet.localhost/",
                "http://shop.signet.localhost:/",
                "http://shop.signet.localhost:8082/",
                "http://shop.signet.localhost:08081/",
                "http://shop.signet.localhost.:8081/",
                "http://shop.signet.localhost:8081.evil.example/",
                "http://shop.signet.localhost.evil.example:8081/",
                "http://evilshop.signet.localhost:8081/",
                "http://signet.localhost:8081/",
                "http://[::1]:8081/",
                "http://127.0.0.1:8081/",
                "https://shop.signet.localhost:8081/",
                "ftp://shop.signet.localhost:8081/",
                "javascript:alert(1)",
                "JavaScript:alert(1)//http://shop.signet.localhost:8081/",
                "javascript://shop.signet.localhost:8081/%0aalert(1)",
                "data:text/html,<script>alert(1)</script>",
                "view-source:http://shop.signet.localhost:8081/",
                "blob:http://shop.signet.localhost:8081/x",
                "http://shop.signet.localhost:8081/<script>",
                "http://shop.signet.localhost:8081/%zz"
            })
    void everythingElseIsRefused(String address) {
        assertThat(ReturnAddress.parse(address, HTTP)).isEmpty();
    }

    @Test
    void theDefaultPortMayBeWritten() {
        assertThat(ReturnAddress.parse("https://shop.example.com:443/", HTTPS)).isPresent();
        assertThat(ReturnAddress.parse("https://shop.example.com:80/", HTTPS)).isEmpty();
        assertThat(ReturnAddress.parse("http://shop.example.com/", HTTPS)).isEmpty();
    }

    @Test
    void anAddressHasAtMost2048Characters() {
        String start = RunningPages.SHOP + "/";
        String longest = start + "x".repeat(2048 - start.length());
        assertThat(ReturnAddress.parse(longest, HTTP)).isPresent();
        assertThat(ReturnAddress.parse(longest + "x", HTTP)).isEmpty();
    }
}
