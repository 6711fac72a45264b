package dev.signet.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersFilterTest {

    @RegisterExtension
    static final RunningEdge EDGE = new RunningEdge();

    @RegisterExtension
    static final RunningEdge HTTPS = new RunningEdge(
            Map.of("SIGNET_ISSUER", "https://id.example.com", "SIGNET_SITES", "https://shop.example.com"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/dummy",
                "HEAD /v1/dummy",
                "GET /v1/guarded",
                "GET /v1/nothing",
                "PUT /v1/dummy",
                "GET /v1/bug",
                "GET /v1/full",
                "GET /health/liveness",
                "POST /v1/bodiless"
            })
    void everyAnswerIsGuarded(String request) {
        guarded(EDGE.wire().send(request));
    }

    @Test
    void answersFromBeforeTheRoutingAreGuardedToo() {
        guarded(EDGE.wire().bare("GET /v1/dummy", "", "Host: evil.example"));
        guarded(EDGE.wire().send("POST /form", "Origin: https://evil.example"));
        guarded(EDGE.wire().send("POST /v1/dummy", "Content-Length: 1000000000"));
        guarded(EDGE.wire()
                .send("OPTIONS /v1/dummy", "Origin: " + RunningEdge.SHOP, "Access-Control-Request-Method: DELETE"));
    }

    @Test
    void answersToWhatCannotBeDecodedAreGuardedToo() {
        guarded(EDGE.wire().send("GET /v1/dummy", "X-Long: " + "x".repeat(17 * 1024)));
        guarded(EDGE.wire().send("GET /v1/dummy", "Content-Length: abc"));
        guarded(EDGE.wire().send("GET /v1/%zz"));
    }

    private static void guarded(Wire.Answer answer) {
        assertThat(answer.all("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.all("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.all("Referrer-Policy")).containsExactly("strict-origin-when-cross-origin");
        assertThat(answer.all("Cross-Origin-Resource-Policy")).containsExactly("same-site");
        assertThat(answer.all("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.all("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void hstsIsForHttpsAlone() {
        assertThat(EDGE.wire().send("GET /v1/dummy").header("Strict-Transport-Security"))
                .isEmpty();
        assertThat(HTTPS.wire()
                        .bare("GET /v1/dummy", "", "Host: id.example.com")
                        .all("Strict-Transport-Security"))
                .containsExactly("max-age=31536000");
    }

    @Test
    void aWrittenDefaultPortIsTheSameHost() {
        assertThat(HTTPS.wire()
                        .bare("GET /v1/dummy", "", "Host: id.example.com:443")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatAControllerHasSetStays() {
        assertThat(EDGE.wire().send("GET /v1/session/dummy").all("Cache-Control"))
                .containsExactly("private");
    }

    @Test
    void answersAboutSessionsVaryByWhatTheyDependOnAndSayItOnce() {
        assertThat(EDGE.wire()
                        .send("GET /v1/session/dummy", "Origin: " + RunningEdge.SHOP)
                        .all("Vary"))
                .containsExactly("Cookie, Authorization, Origin, Accept-Language");
        assertThat(EDGE.wire().send("GET /v1/sessions").all("Vary")).containsExactly("Cookie, Authorization, Origin");
        assertThat(EDGE.wire().send("GET /v1/dummy").all("Vary")).containsExactly("Origin");
    }
}
