package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersTest {

    private OpenSites sites;

    @BeforeEach
    void open() throws IOException {
        sites = new OpenSites();
    }

    @AfterEach
    void close() {
        sites.close();
    }

    @Test
    void aGoodTokenSeesTheOrdersOfItsSubject() throws Exception {
        HttpResponse<String> answer = orders(signed(claims().build()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"customer\":\"" + StubSignet.SUB + "\"", "A-1001", "A-1002");
    }

    @Test
    void thePersonIsAnIdAndNothingMore() throws Exception {
        assertThat(orders(signed(claims().build())).body()).doesNotContainIgnoringCase("alice");
        assertThat(sites.signet.askedLines()).doesNotContain("GET /v1/me");
    }

    @Test
    void theKeysAreFetchedOnceForManyTokens() throws Exception {
        for (int i = 0; i < 3; i++) {
            orders(signed(claims().build()));
        }

        assertThat(sites.signet.askedLines()).containsOnlyOnce("GET /oauth2/jwks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logged-out", "session-kicked", "password-changed", "account-disabled"})
    void aGenuineTokenThatWasRevokedIsRefusedWithTheReason(String reason) throws Exception {
        sites.signet.refusesFor(reason);

        assertRefused(orders(signed(claims().build())), reason);
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        Date justNow = Date.from(Instant.now().minusSeconds(1));

        assertRefusedUnasked(orders(signed(claims().expirationTime(justNow).build())), "token-expired");
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() throws Exception {
        assertRefusedUnasked(orders(signed(claims().expirationTime(null).build())), "token-malformed");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws Exception {
        assertRefusedUnasked(
                orders(signed(claims().audience("https://other.example").build())), "audience-mismatch");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws Exception {
        assertRefusedUnasked(
                orders(signed(claims().issuer("https://other.example").build())), "issuer-mismatch");
    }

    @Test
    void anIdTokenIsNoAccessToken() throws Exception {
        JWSHeader header = header(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).build();

        assertRefusedUnasked(orders(signed(header, new ECDSASigner(sites.signet.key()))), "token-type-mismatch");
    }

    @Test
    void anotherAlgorithmIsRefused() throws Exception {
        var rsa = new RSAKeyGenerator(2048).generate();
        // the public key as a shared secret: the classic confusion
        byte[] publicKey = sites.signet.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);

        assertRefusedUnasked(
                orders(signed(header(JWSAlgorithm.RS256).build(), new RSASSASigner(rsa))), "signature-invalid");
        assertRefusedUnasked(
                orders(signed(header(JWSAlgorithm.HS256).build(), new MACSigner(publicKey))), "signature-invalid");
        assertRefusedUnasked(orders(new PlainJWT(claims().build()).serialize()), "token-malformed");
    }

    @Test
    void aSignatureByAnotherKeyIsRefused() throws Exception {
        JWSSigner stranger = new ECDSASigner(StubSignet.newKey("key-1"));

        assertRefusedUnasked(orders(signed(header(JWSAlgorithm.ES256).build(), stranger)), "signature-invalid");
    }

    @Test
    void anUnknownKeyIsLookedForButNotAtThePaceOfTheAttacker() throws Exception {
        for (int i = 0; i < 20; i++) {
            JWSHeader header = header(JWSAlgorithm.ES256).keyID("invented-" + i).build();
            assertRefusedUnasked(orders(signed(header, new ECDSASigner(StubSignet.newKey("x")))), "signature-invalid");
        }

        assertThat(sites.signet.askedLines().stream().filter("GET /oauth2/jwks"::equals))
                .hasSizeBetween(2, 3);
        assertThat(orders(signed(claims().build())).statusCode())
                .as("a known key still works")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Basic YWxpY2U6eA==", "Bearer a b", "Bearer \u00e4"})
    void anythingElseInAuthorizationIsNoToken(String authorization) throws IOException {
        HttpResponse<String> answer = sites.get("shop", "/api/orders", "Authorization", authorization);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body()).contains("credentials-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "a.b.c", "e30.e30.e30"})
    void rubbishIsRefused(String token) throws IOException {
        assertRefusedUnasked(orders(token), "token-malformed");
    }

    @Test
    void anEndlessTokenIsNotEvenRead() throws IOException {
        assertRefusedUnasked(orders("a".repeat(9_000)), "token-malformed");
    }

    @Test
    void theCookieOpensNoApi() throws IOException {
        assertThat(sites.get("shop", "/api/orders", "Cookie", OpenSites.COOKIE).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSignetThatCannotBeAskedIsNotARefusal() throws Exception {
        sites.signet.answers(503, "");

        assertThat(orders(signed(claims().build())).statusCode()).isEqualTo(503);
    }

    @Test
    void keysThatCannotBeFetchedAreNotARefusal() throws Exception {
        String token = signed(claims().build());
        sites.signet.close();

        HttpResponse<String> answer = orders(token);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private HttpResponse<String> orders(String token) throws IOException {
        return sites.get("shop", "/api/orders", "Authorization", "Bearer " + token);
    }

    private JWTClaimsSet.Builder claims() {
        String issuer = sites.addresses.id().toString();
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(issuer)
                .subject(StubSignet.SUB)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .jwtID("a-token-id")
                .claim("client_id", "c_signet")
                .claim("scope", "openid profile account")
                .claim("sid", "a-session")
                .claim("stamp", 1);
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("key-1");
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(header(JWSAlgorithm.ES256).build(), new ECDSASigner(sites.signet.key()), claims);
    }

    private String signed(JWSHeader header, JWSSigner signer) throws JOSEException {
        return signed(header, signer, claims().build());
    }

    static String signed(ECKey key, JWTClaimsSet claims) {
        try {
            return signed(header(JWSAlgorithm.ES256).build(), new ECDSASigner(key), claims);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static void assertRefused(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).contains("\"reason\":\"" + reason + "\"");
    }

    /** Refused by the shop alone: Signet is not bothered with what is no token of its own. */
    private void assertRefusedUnasked(HttpResponse<String> answer, String reason) {
        assertRefused(answer, reason);
        assertThat(List.copyOf(sites.signet.askedLines())).doesNotContain("GET /v1/verify");
    }
}
