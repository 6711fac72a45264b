package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.Clients;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientProof;
import dev.signet.domain.client.GrantType;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.stamp.Stamp;
import dev.signet.web.edge.Wire.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of a client on another main domain calls the endpoints of clients by fetch. */
class ClientOriginTest {

    private static final String APP = "https://app.example.com";
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String CROSS_SITE = "Sec-Fetch-Site: cross-site";
    private static final String TRADE =
            "grant_type=authorization_code&client_id=c_browser&code=x&redirect_uri=x" + "&code_verifier=x";

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of());

    @BeforeAll
    static void theAppIsRegistered() {
        SIGNET.part(Clients.class).keep(app("c_browser", APP));
        var gone = app("c_gone", "https://gone.example.com");
        SIGNET.part(Clients.class).keep(gone.disable(Instant.EPOCH));
    }

    @Test
    void itTradesItsCodeAndReadsTheAnswer() {
        var answer = post("/oauth2/token", TRADE, "Origin: " + APP, CROSS_SITE);
        assertThat(ClientApp.verdict(answer)).isEqualTo("400 invalid_grant credentials-invalid");
        assertMayRead(answer);
    }

    @Test
    void itGivesBackItsTokens() {
        var answer = post("/oauth2/revoke", "client_id=c_browser&token=x", "Origin: " + APP, CROSS_SITE);
        assertThat(answer.status()).isEqualTo(200);
        assertMayRead(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/userinfo",
                "/oauth2/jwks",
                "/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server"
            })
    void itReadsWhatThereIsToRead(String path) {
        assertMayRead(SIGNET.wire().send("GET " + path, "Origin: " + APP, CROSS_SITE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/oauth2/revoke", "/oauth2/userinfo"})
    void itsBrowserAsksFirstAndIsLetOn(String path) {
        var answer = preflight(path, APP);
        assertThat(answer.status()).isEqualTo(200);
        assertMayRead(answer);
        assertThat(answer.all("Access-Control-Allow-Methods")).containsExactly("GET, POST");
        assertThat(answer.all("Access-Control-Allow-Headers")).containsExactly("authorization, content-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://gone.example.com",
                "https://app.example.com.evil.example",
                "http://app.example.com",
                "https://app.example.com:8443",
                "https://APP.example.com",
                "null"
            })
    void nobodyElseIsLetOn(String origin) {
        var refused = post("/oauth2/token", TRADE, "Origin: " + origin, CROSS_SITE);
        assertThat(refused.verdict()).startsWith("403 ");
        for (var answer : List.of(
                refused,
                preflight("/oauth2/token", origin),
                SIGNET.wire().send("GET /oauth2/jwks", "Origin: " + origin))) {
            assertThat(answer.header(ALLOWED)).isEmpty();
        }
        assertThat(SIGNET.wire().send("GET /oauth2/jwks").all("Vary")).containsExactly("Origin");
    }

    @Test
    void twoOriginsAreNone() {
        var answer = post("/oauth2/token", TRADE, "Origin: " + APP, "Origin: https://evil.example");
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void whatReadsCookiesStaysShutToIt() {
        for (var request : List.of("GET /v1/session", "GET /oauth2/authorize", "GET /login")) {
            assertThat(SIGNET.wire().send(request, "Origin: " + APP).header(ALLOWED))
                    .isEmpty();
        }
        assertThat(preflight("/v1/sessions", APP).header(ALLOWED)).isEmpty();
        assertThat(post("/oauth2/introspect", "client_id=c_browser&token=x", "Origin: " + APP)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aStoreThatIsDownKeepsNobodyFromTheKeys() {
        try (var outage = Outage.of(SIGNET)) {
            var answer = SIGNET.wire().send("GET /oauth2/jwks", "Origin: " + APP);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header(ALLOWED)).isEmpty();
        }
        Patience.untilThePoolIsWell(
                () -> preflight("/oauth2/token", APP).header(ALLOWED).isPresent());
    }

    private static void assertMayRead(Answer answer) {
        assertThat(answer.all(ALLOWED)).containsExactly(APP);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.all("Vary")).containsExactly("Origin");
    }

    private static Answer preflight(String path, String origin) {
        return SIGNET.wire()
                .send(
                        "OPTIONS " + path,
                        "Origin: " + origin,
                        "Access-Control-Request-Method: POST",
                        "Access-Control-Request-Headers: content-type");
    }

    private static Answer post(String path, String form, String... headers) {
        return ClientApp.post(SIGNET, path, form, headers);
    }

    private static Client app(String id, String origin) {
        return new Client(
                new ClientId(id),
                "App",
                false,
                new ClientProof.Nothing(),
                Set.of(GrantType.AUTHORIZATION_CODE),
                List.of(new RedirectUri(origin + "/back")),
                List.of(),
                Set.of(origin),
                Set.of(),
                Scopes.of("openid"),
                Optional.empty(),
                JwsAlgorithm.ES256,
                Optional.empty(),
                Stamp.first(),
                Instant.EPOCH,
                Optional.empty());
    }
}
