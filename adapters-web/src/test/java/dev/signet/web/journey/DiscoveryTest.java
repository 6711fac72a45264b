package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stock clients find out by themselves. */
class DiscoveryTest {

    @RegisterExtension
    static final RunningSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void bothDocumentsSayTheSameAndMayBeCached() {
        var one = SIGNET.stranger().get("/.well-known/openid-configuration");
        var other = SIGNET.stranger().get("/.well-known/oauth-authorization-server");
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.body()).isEqualTo(other.body());
        assertThat(one.header("Cache-Control")).contains("public, max-age=300");
        var said = Json.of(one);
        assertThat(said.path("issuer").asText()).isEqualTo(SIGNET.issuer());
        assertThat(said.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(said.path("authorization_response_iss_parameter_supported").asBoolean())
                .isTrue();
        assertThat(said.path("id_token_signing_alg_values_supported").toString())
                .isEqualTo("[\"ES256\",\"RS256\",\"EdDSA\"]");
        assertThat(said.path("scopes_supported").toString()).isEqualTo("[\"openid\",\"profile\",\"offline_access\"]");
        for (var absent : List.of("request_parameter", "request_uri_parameter", "claims_parameter")) {
            assertThat(said.path(absent + "_supported").asBoolean(true))
                    .as(absent)
                    .isFalse();
        }
    }

    @Test
    void everyEndpointThatIsNamedIsThere() {
        var said = Json.of(SIGNET.stranger().get("/.well-known/openid-configuration"));
        for (var name : List.of(
                "authorization_endpoint",
                "token_endpoint",
                "userinfo_endpoint",
                "end_session_endpoint",
                "jwks_uri",
                "introspection_endpoint",
                "revocation_endpoint")) {
            var url = said.path(name).asText();
            assertThat(url).as(name).startsWith(SIGNET.issuer() + "/oauth2/");
            assertThat(SIGNET.stranger()
                            .get(url.substring(SIGNET.issuer().length()))
                            .status())
                    .as(name)
                    .isNotEqualTo(404);
        }
    }
}
