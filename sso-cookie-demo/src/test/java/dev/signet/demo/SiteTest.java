package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

    private OpenSites sites;

    @BeforeEach
    void open() throws IOException {
        sites = new OpenSites();
    }

    @AfterEach
    void close() {
        sites.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/site.css", "/api/orders", "/logout"})
    void everyAnswerCarriesTheSecurityHeaders(String path) throws IOException {
        HttpHeaders headers = sites.get("shop", path).headers();

        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Referrer-Policy")).contains("strict-origin-when-cross-origin");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe-inline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forum.signet.localhost", "evil.example", "shop.signet.localhost", "127.0.0.1"})
    void anotherHostIsNotThisSite(String host) throws IOException {
        int port = sites.addresses.shop().getPort();
        String authority = host.startsWith("shop") ? host + ":1" : host + ":" + port;
        URI wrongName = URI.create("http://" + authority);

        HttpResponse<String> answer = Loopback.send(Loopback.request(sites.addresses.shop(), "/")
                .setHeader("Host", wrongName.getAuthority())
                .build());

        assertThat(answer.statusCode()).isEqualTo(421);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404,",
        "POST, /, 405, GET",
        "DELETE, /, 405, GET",
        "GET, /logout, 405, POST",
        "HEAD, /logout, 405, POST",
        "GET, /logout-everywhere, 405, POST",
        "POST, /api/orders, 405, GET",
    })
    void otherPathsAndMethodsAreRefused(String method, String path, int status, String allowed) throws IOException {
        HttpResponse<String> answer = sites.send("shop", method, path, "Cookie", OpenSites.COOKIE);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Allow").orElse(null)).isEqualTo(allowed);
        assertThat(sites.signet.asked()).isEmpty();
    }

    @Test
    void theForumHasNoApi() throws IOException {
        assertThat(sites.get("forum", "/api/orders").statusCode()).isEqualTo(404);
    }

    @Test
    void aHeadIsAGetWithoutTheBody() throws IOException {
        HttpResponse<String> answer = sites.send("shop", "HEAD", "/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void thePageOutOfTheBackForwardCacheIsReloaded() throws IOException {
        for (String site : List.of("shop", "forum")) {
            assertThat(sites.get(site, "/").body()).contains("<script src=\"/site.js\" defer></script>");
            assertThat(sites.get(site, "/site.js").body()).contains("pageshow").contains("location.reload()");
            assertThat(sites.get(site, "/site.css").headers().firstValue("Content-Type"))
                    .contains("text/css; charset=utf-8");
        }
    }
}
