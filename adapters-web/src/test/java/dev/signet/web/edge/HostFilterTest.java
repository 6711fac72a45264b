package dev.signet.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostFilterTest {

    @RegisterExtension
    static final RunningEdge EDGE = new RunningEdge();

    @ParameterizedTest
    @ValueSource(strings = {"id.signet.localhost:PORT", "ID.Signet.LOCALHOST:PORT"})
    void theIssuersHostIsAnswered(String host) {
        assertThat(get("/v1/dummy", "Host: " + host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.signet.localhost:PORT",
                "id.signet.localhost",
                "id.signet.localhost:1",
                "localhost:PORT",
                "127.0.0.1:PORT",
                "id.signet.localhost.evil.example:PORT",
                "evil.example@id.signet.localhost:PORT",
                "id.signet.localhost:PORT, id.signet.localhost:PORT",
                ""
            })
    void anyOtherHostIsMisdirected(String host) {
        assertThat(get("/v1/dummy", "Host: " + host).verdict()).isEqualTo("421 unknown-host");
    }

    @Test
    void aMissingHostIsMisdirected() {
        assertThat(get("/v1/dummy").verdict()).isEqualTo("421 unknown-host");
    }

    @Test
    void twoHostsAreMisdirected() {
        String host = "Host: id.signet.localhost:PORT";
        assertThat(get("/v1/dummy", host, host).status()).isIn(400, 421);
    }

    @Test
    void theAuthorityOfAnAbsoluteTargetCountsToo() {
        String host = "Host: id.signet.localhost:PORT";
        assertThat(get("http://evil.example/v1/dummy", host).verdict()).isEqualTo("421 unknown-host");
        assertThat(get("http://id.signet.localhost:PORT/v1/dummy", host).status())
                .isEqualTo(200);
    }

    @Test
    void whatDoesNotExistIsMisdirectedTooAndNotMissing() {
        assertThat(get("/v1/nothing", "Host: evil.example").verdict()).isEqualTo("421 unknown-host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/liveness", "/health/readiness"})
    void probesNeedNoHostAndLearnNoDetails(String path) {
        Wire.Answer answer = get(path, "Host: 10.0.0.7:8080");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/beans", "/env", "/loggers", "/info", "/metrics", "/stop", "/routes", "/refresh"})
    void noOtherEndpointOfTheFrameworkIsThere(String path) {
        assertThat(get(path, "Host: id.signet.localhost:PORT").verdict()).isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth/access_token", "/token_info", "/v1/login", "/v1/logout"})
    void noControllerOfMicronautSecurityIsThere(String path) {
        Wire.Answer answer = EDGE.wire().sendJson("POST " + path, "{\"username\":\"a\",\"password\":\"b\"}");
        assertThat(answer.verdict()).isEqualTo("404 not-found");
        assertThat(EDGE.wire().send("GET /keys").verdict()).isEqualTo("404 not-found");
    }

    /** Micronaut's own controllers at these addresses take JSON and know no form token. */
    @ParameterizedTest
    @ValueSource(strings = {"/login", "/logout"})
    void whereMicronautHasControllersThereAreOurPages(String path) {
        Wire.Answer answer = EDGE.wire().sendJson("POST " + path, "{\"username\":\"a\",\"password\":\"b\"}");
        assertThat(answer.verdict()).isEqualTo("415 unsupported-media-type");
        assertThat(EDGE.wire().send("GET " + path).header("Content-Type")).hasValue("text/html;charset=utf-8");
    }

    private static Wire.Answer get(String target, String... headers) {
        String[] filled = new String[headers.length];
        for (int i = 0; i < headers.length; i++) {
            filled[i] = filled(headers[i]);
        }
        return EDGE.wire().bare("GET " + filled(target), "", filled);
    }

    private static String filled(String text) {
        return text.replace("PORT", "" + EDGE.wire().port());
    }
}
