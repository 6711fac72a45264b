package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.web.edge.Wire.Answer;
import dev.signet.web.journey.Json;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client's tokens are signed as it was registered, and are good with the published key of that algorithm alone. */
class SigningAlgorithmTest {

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @BeforeAll
    static void clientsOfAllAlgorithmsAreThere() {
        SIGNET.register("alice");
        for (var algorithm : JwsAlgorithm.values()) {
            Partner.registered(SIGNET, id(algorithm), algorithm);
        }
        SIGNET.tendKeys();
    }

    @ParameterizedTest
    @EnumSource
    void bothTokensAreSignedByThePublishedKeyOfTheAlgorithm(JwsAlgorithm algorithm) throws Exception {
        var tokens = tokens(algorithm);
        for (var kind : new String[] {"access_token", "id_token"}) {
            var jwt = SignedJWT.parse(Json.text(tokens, kind));
            var key = published(jwt.getHeader().getKeyID());
            assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo(algorithm.wire());
            assertThat(key.getAlgorithm().getName()).isEqualTo(algorithm.wire());
            assertThat(key.isPrivate()).isFalse();
            assertThat(jwt.verify(verifier(key))).as(kind).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ourOwnEndpointsTakeThem(JwsAlgorithm algorithm) {
        var erp = new Partner(SIGNET, id(algorithm));
        var browser = SIGNET.signedIn("alice");
        var tokens = erp.tokens(browser);
        var access = Json.text(tokens, "access_token");
        assertThat(info(access).status()).isEqualTo(200);
        assertThat(Json.of(erp.post("/oauth2/introspect", Map.of("token", access)))
                        .path("active")
                        .asBoolean())
                .isTrue();

        var refreshed = erp.refresh(Json.text(tokens, "refresh_token"));
        assertThat(header(Json.text(refreshed, "access_token"))).contains("\"" + algorithm.wire() + "\"");

        var hint = Partner.encoded(Map.of("id_token_hint", Json.text(tokens, "id_token")));
        browser.open("/oauth2/logout?" + hint);
        assertThat(browser.open("/account").status()).isNotEqualTo(200);
    }

    /** Its name in the header is one of our keys', and its signature another's. */
    @Test
    void aTokenUnderTheNameOfAKeyOfAnotherAlgorithmIsRefused() throws ParseException {
        for (var algorithm : JwsAlgorithm.values()) {
            var good = Json.text(tokens(algorithm), "access_token");
            for (var other : JwsAlgorithm.values()) {
                var others = SignedJWT.parse(Json.text(tokens(other), "access_token"));
                var named = underTheName(others.getHeader().getKeyID(), good);
                assertThat(info(named).verdict()).isEqualTo(other == algorithm ? "200" : "401 signature-invalid");
            }
        }
    }

    @Test
    void discoverySaysWhatAClientMayAskFor() {
        var said = Json.of(SIGNET.wire().send("GET /.well-known/openid-configuration"));
        assertThat(said.path("id_token_signing_alg_values_supported").toString())
                .isEqualTo("[\"ES256\",\"RS256\",\"EdDSA\"]");
    }

    private static String id(JwsAlgorithm algorithm) {
        return "c_" + algorithm.ordinal();
    }

    private static Answer tokens(JwsAlgorithm algorithm) {
        return new Partner(SIGNET, id(algorithm)).tokens(SIGNET.signedIn("alice"));
    }

    private static Answer info(String access) {
        return SIGNET.wire().send("GET /oauth2/userinfo", "Authorization: Bearer " + access);
    }

    private static String header(String token) {
        return new Base64URL(token.split("\\.")[0]).decodeToString();
    }

    private static String underTheName(String kid, String token) throws ParseException {
        var said = SignedJWT.parse(token).getHeader();
        var header = header(token).replace(said.getKeyID(), kid);
        return Base64URL.encode(header) + token.substring(token.indexOf('.'));
    }

    private static JWK published(String kid) throws ParseException {
        return JWKSet.parse(SIGNET.wire().send("GET /oauth2/jwks").body()).getKeyByKeyId(kid);
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key.getKeyType().getValue()) {
            case "EC" -> new ECDSAVerifier(key.toECKey());
            case "RSA" -> new RSASSAVerifier(key.toRSAKey());
            default -> new Ed25519Verifier(key.toOctetKeyPair());
        };
    }
}
