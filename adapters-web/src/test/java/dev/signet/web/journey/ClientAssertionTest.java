package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.domain.client.ClientProof;
import dev.signet.domain.client.GrantType;
import dev.signet.web.edge.Wire.Answer;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code private_key_jwt} (RFC 7523). */
class ClientAssertionTest {

    private static final TestClock CLOCK = new TestClock();
    private static final String REFUSED = "401 invalid_client credentials-invalid";

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of(), CLOCK.asAdapter());

    private static final ECKey EC = make(new ECKeyGenerator(Curve.P_256).keyID("ec")::generate);
    private static final RSAKey RSA = make(new RSAKeyGenerator(2048).keyID("rsa")::generate);
    private static final OctetKeyPair OKP = make(new OctetKeyPairGenerator(Curve.Ed25519).keyID("okp")::generate);

    @Test
    void aClientProvesItselfByAnyOfItsKeys() throws JOSEException {
        var app = app("c_signs");
        for (var signed : List.of(
                signed(JWSAlgorithm.ES256, "ec", new ECDSASigner(EC), claims(app)),
                signed(JWSAlgorithm.RS256, "rsa", new RSASSASigner(RSA), claims(app)),
                signed(JWSAlgorithm.PS256, "rsa", new RSASSASigner(RSA), claims(app)),
                signed(JWSAlgorithm.EdDSA, "okp", new Ed25519Signer(OKP), claims(app)))) {
            assertThat(shown(app, signed).status()).isEqualTo(200);
        }
    }

    @Test
    void aKeyThatIsRegisteredForOneAlgorithmSignsByNoOther() throws JOSEException {
        var onlyRs256 = new RSAKey.Builder(RSA).algorithm(JWSAlgorithm.RS256).build();
        var keys = new JWKSet(onlyRs256).toPublicJWKSet().toString();
        var app = ClientApp.registered(
                SIGNET, "c_rs256", new ClientProof.PrivateKey(keys), Set.of(GrantType.CLIENT_CREDENTIALS));
        var other = signed(JWSAlgorithm.PS256, "rsa", new RSASSASigner(RSA), claims(app));
        assertThat(ClientApp.verdict(shown(app, other))).isEqualTo(REFUSED);
        var own = signed(JWSAlgorithm.RS256, "rsa", new RSASSASigner(RSA), claims(app));
        assertThat(shown(app, own).status()).isEqualTo(200);
    }

    @Test
    void theTokenEndpointIsAnAudienceToo() throws JOSEException {
        var app = app("c_endpoint");
        assertThat(shown(app, by(app, claims -> claims.audience(SIGNET.issuer() + "/oauth2/token")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAssertionIsGoodOnce() throws JOSEException {
        var app = app("c_once");
        var signed = by(app, claims -> claims);
        assertThat(shown(app, signed).status()).isEqualTo(200);
        assertThat(ClientApp.verdict(shown(app, signed))).isEqualTo(REFUSED);
    }

    @Test
    void aWrongClaimIsRefused() throws JOSEException {
        var app = app("c_claims");
        var other = app("c_claims-other");
        var now = CLOCK.instant();
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> wrong = new LinkedHashMap<>();
        wrong.put("no issuer", claims -> claims.issuer(null));
        wrong.put("another issuer", claims -> claims.issuer(other.id()));
        wrong.put("no subject", claims -> claims.subject(null));
        wrong.put("another subject", claims -> claims.subject(other.id()));
        wrong.put("no audience", claims -> claims.audience((String) null));
        wrong.put("another audience", claims -> claims.audience("https://other.example.com"));
        wrong.put("two audiences", claims -> claims.audience(List.of(SIGNET.issuer(), "https://other.example.com")));
        wrong.put("no end", claims -> claims.expirationTime(null));
        wrong.put("ended", claims -> claims.expirationTime(Date.from(now.minusSeconds(1))));
        wrong.put("a long life", claims -> claims.expirationTime(Date.from(now.plus(Duration.ofMinutes(6)))));
        wrong.put("no id", claims -> claims.jwtID(null));
        wrong.put("a long id", claims -> claims.jwtID("x".repeat(129)));
        wrong.put("from the future", claims -> claims.issueTime(Date.from(now.plusSeconds(120))));
        wrong.put("not yet", claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120))));
        var each = new SoftAssertions();
        for (var one : wrong.entrySet()) {
            each.assertThat(ClientApp.verdict(shown(app, by(app, one.getValue()))))
                    .as(one.getKey())
                    .isEqualTo(REFUSED);
        }
        each.assertAll();
    }

    @Test
    void aForgedAssertionIsRefusedAndNothingIsFetched() throws Exception {
        var app = app("c_forged");
        var stranger = make(new ECKeyGenerator(Curve.P_256).keyID("ec")::generate);
        var good = SignedJWT.parse(by(app, claims -> claims));
        var payload = good.getParsedParts()[1];
        try (var listener = new ServerSocket(0)) {
            listener.setSoTimeout(300);
            var url = URI.create("http://localhost:" + listener.getLocalPort() + "/keys");
            Map<String, String> forged = new LinkedHashMap<>();
            forged.put("none", Base64URL.encode("{\"alg\":\"none\"}") + "." + payload + ".");
            forged.put(
                    "HS256 with the public key",
                    signed(
                            JWSAlgorithm.HS256,
                            "ec",
                            new MACSigner(EC.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)),
                            claims(app)));
            forged.put("another key", signed(JWSAlgorithm.ES256, "ec", new ECDSASigner(stranger), claims(app)));
            forged.put("an unknown kid", signed(JWSAlgorithm.ES256, "../ec", new ECDSASigner(EC), claims(app)));
            forged.put(
                    "a key of its own",
                    signed(header().jwk(stranger.toPublicJWK()).build(), new ECDSASigner(stranger), claims(app)));
            forged.put("jku", signed(header().jwkURL(url).build(), new ECDSASigner(stranger), claims(app)));
            forged.put("x5u", signed(header().x509CertURL(url).build(), new ECDSASigner(stranger), claims(app)));
            forged.put(
                    "crit",
                    signed(
                            header().criticalParams(Set.of("exp"))
                                    .customParam("exp", 1)
                                    .build(),
                            new ECDSASigner(EC),
                            claims(app)));
            forged.put("no signature", good.getParsedParts()[0] + "." + payload + ".");
            forged.put("zeros", good.getParsedParts()[0] + "." + payload + "." + Base64URL.encode(new byte[64]));
            forged.put("blanks", " " + good.serialize());
            forged.put("too long", by(app, claims -> claims.claim("x", "y".repeat(9000))));
            forged.put("no JWT", "x.y.z");
            var each = new SoftAssertions();
            for (var one : forged.entrySet()) {
                each.assertThat(ClientApp.verdict(shown(app, one.getValue())))
                        .as(one.getKey())
                        .isEqualTo(REFUSED);
            }
            each.assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
            each.assertAll();
        }
        assertThat(shown(app, good.serialize()).status()).isEqualTo(200);
    }

    @Test
    void whoSignsIsLetInByNothingElse() {
        var app = app("c_signs-only");
        assertThat(ClientApp.verdict(app.token())).isEqualTo(REFUSED);
        assertThat(ClientApp.verdict(app.post("/oauth2/token", "grant_type=client_credentials&client_id=" + app.id())))
                .isEqualTo(REFUSED);
    }

    @Test
    void aSecretIsNoAssertion() throws JOSEException {
        var machine = ClientApp.machine(SIGNET, "c_secret-only");
        assertThat(ClientApp.verdict(shown(machine, by(machine, claims -> claims))))
                .isEqualTo(REFUSED);
    }

    private static ClientApp app(String id) {
        var keys = new JWKSet(List.of(EC, RSA, OKP)).toPublicJWKSet().toString();
        return ClientApp.registered(SIGNET, id, new ClientProof.PrivateKey(keys), Set.of(GrantType.CLIENT_CREDENTIALS));
    }

    private static Answer shown(ClientApp app, String assertion) {
        return app.post(
                "/oauth2/token",
                ClientApp.form(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        assertion)));
    }

    private static String by(ClientApp app, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        var claims = change.apply(new JWTClaimsSet.Builder(claims(app))).build();
        return signed(JWSAlgorithm.ES256, "ec", new ECDSASigner(EC), claims);
    }

    private static JWTClaimsSet claims(ClientApp app) {
        return new JWTClaimsSet.Builder()
                .issuer(app.id())
                .subject(app.id())
                .audience(SIGNET.issuer())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(CLOCK.instant()))
                .expirationTime(Date.from(CLOCK.instant().plusSeconds(60)))
                .build();
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID("ec");
    }

    private static String signed(JWSAlgorithm algorithm, String kid, JWSSigner signer, JWTClaimsSet claims)
            throws JOSEException {
        return signed(new JWSHeader.Builder(algorithm).keyID(kid).build(), signer, claims);
    }

    private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        var jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static <T> T make(Making<T> making) {
        try {
            return making.make();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Making<T> {
        T make() throws JOSEException;
    }
}
