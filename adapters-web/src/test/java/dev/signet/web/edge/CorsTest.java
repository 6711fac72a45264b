package dev.signet.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    @RegisterExtension
    static final RunningEdge EDGE = new RunningEdge();

    @ParameterizedTest
    @CsvSource({"PATCH, 'content-type,authorization'", "POST, content-type", "DELETE, ''", "GET, authorization"})
    void aListedSitesPreflightIsGranted(String method, String headers) {
        String[] asked = {"Origin: " + RunningEdge.SHOP, "Access-Control-Request-Method: " + method};
        Wire.Answer answer = EDGE.wire()
                .send(
                        "OPTIONS /v1/dummy",
                        headers.isEmpty() ? asked : Wire.with(asked, "Access-Control-Request-Headers: " + headers));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all(ALLOW_ORIGIN)).containsExactly(RunningEdge.SHOP);
        assertThat(answer.all("Access-Control-Allow-Credentials")).containsExactly("true");
        assertThat(answer.all("Access-Control-Allow-Methods")).containsExactly(method);
        assertThat(answer.all("Access-Control-Max-Age")).containsExactly("600");
        assertThat(String.join(",", answer.all("Access-Control-Allow-Headers"))).isEqualToIgnoringWhitespace(headers);
        assertThat(answer.all("Vary")).containsExactly("Origin");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://blog.signet.localhost:8083",
                "http://shop.signet.localhost",
                "null"
            })
    void aStrangersPreflightGetsNoGrant(String origin) {
        Wire.Answer answer = EDGE.wire()
                .send(
                        "OPTIONS /v1/dummy",
                        "Origin: " + origin,
                        "Access-Control-Request-Method: PATCH",
                        "Access-Control-Request-Headers: content-type");
        assertThat(answer.headers()).noneMatch(line -> line.toLowerCase().startsWith("access-control-"));
    }

    @Test
    void aListedSiteReadsTheAnswerAndItsTellingHeaders() {
        Wire.Answer answer = EDGE.wire().send("GET /v1/dummy", "Origin: " + RunningEdge.FORUM);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all(ALLOW_ORIGIN)).containsExactly(RunningEdge.FORUM);
        assertThat(String.join(",", answer.all("Access-Control-Expose-Headers")))
                .contains("Location", "Retry-After", "WWW-Authenticate");
        assertThat(answer.all("Vary")).containsExactly("Origin");
    }

    @Test
    void aListedSiteReadsRefusalsToo() {
        Wire.Answer answer = EDGE.wire().send("GET /v1/guarded", "Origin: " + RunningEdge.SHOP);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.all(ALLOW_ORIGIN)).containsExactly(RunningEdge.SHOP);
    }

    @Test
    void aStrangerMayNotRead() {
        Wire.Answer answer = EDGE.wire().send("GET /v1/dummy", "Origin: https://evil.example");
        assertThat(answer.header(ALLOW_ORIGIN)).isEmpty();
        assertThat(answer.all("Vary")).containsExactly("Origin");
    }
}
