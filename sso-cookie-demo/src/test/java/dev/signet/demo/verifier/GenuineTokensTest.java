package dev.signet.demo.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GenuineTokensTest {

    private static final Verdict.Refused FORGED = new Verdict.Refused("signature-invalid");

    private FeedStub signet;
    private Tokens tokens;
    private GenuineTokens genuine;

    @BeforeEach
    void open() throws IOException {
        signet = new FeedStub();
        tokens = new Tokens(signet);
        genuine = new GenuineTokens(signet.issuer(), Set.of(Tokens.SHOP), new Keys(signet.issuer(), signet.door()));
    }

    @AfterEach
    void close() {
        signet.close();
    }

    @Test
    void aGoodTokenIsRead() {
        assertThat(read(tokens.good())).isInstanceOfSatisfying(Verdict.Good.class, good -> {
            assertThat(good.claims().sub()).isEqualTo("alice");
            assertThat(good.claims().stamp()).isEqualTo(3);
        });
    }

    @Test
    void aTokenWithoutASignatureIsForged() {
        String unsigned = "{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"key-1\"}";
        String payload = tokens.good().split("\\.")[1];
        assertThat(read(Base64URL.encode(unsigned) + "." + payload + ".")).isInstanceOf(Verdict.Refused.class);
        String good = tokens.good();
        assertThat(read(good.substring(0, good.lastIndexOf('.') + 1))).isInstanceOf(Verdict.Refused.class);
        String zeroes = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);
        assertThat(read(good.substring(0, good.lastIndexOf('.') + 1) + zeroes)).isEqualTo(FORGED);
    }

    @Test
    void thePublicKeyIsNoSecret() throws Exception {
        for (var secret : List.of(
                signet.key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
                signet.key.toPublicKey().getEncoded())) {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID("key-1")
                    .build();
            assertThat(read(Tokens.signed(header, tokens.claims().build(), new MACSigner(secret))))
                    .isEqualTo(FORGED);
        }
    }

    @Test
    void anAlgorithmOfAnotherKindOfKeyIsForged() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("key-1")
                .build();
        var rsa = new RSASSASigner(new RSAKeyGenerator(2048).generate());
        assertThat(read(Tokens.signed(header, tokens.claims().build(), rsa))).isEqualTo(FORGED);
    }

    @Test
    void anAlgorithmThatIsNotOnTheListIsForgedThoughTheKeyIsOurs() throws Exception {
        for (var algorithm : List.of(JWSAlgorithm.PS256, JWSAlgorithm.RS512, JWSAlgorithm.RS256)) {
            var header = new JWSHeader.Builder(algorithm)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID("key-2")
                    .build();
            var token = Tokens.signed(header, tokens.claims().build(), new RSASSASigner(signet.rsaKey));
            assertThat(read(token) instanceof Verdict.Good)
                    .as(algorithm.getName())
                    .isEqualTo(algorithm.equals(JWSAlgorithm.RS256));
        }
    }

    @Test
    void aKeyThatComesWithTheTokenIsNotLookedAt() {
        var own = FeedStub.newKey("key-1");
        assertThat(read(tokens.signed(Tokens.header(), tokens.claims(), own))).isEqualTo(FORGED);
        assertThat(read(tokens.signed(Tokens.header().jwk(own.toPublicJWK()), tokens.claims(), own)))
                .isEqualTo(FORGED);
        var elsewhere = URI.create(signet.issuer() + "/elsewhere");
        assertThat(read(tokens.signed(Tokens.header().jwkURL(elsewhere), tokens.claims(), own)))
                .isEqualTo(FORGED);
        assertThat(read(tokens.signed(Tokens.header().x509CertURL(elsewhere), tokens.claims(), own)))
                .isEqualTo(FORGED);
        assertThat(signet.asked).containsOnly("/oauth2/jwks");
    }

    @Test
    void aTokenThatNamesNoKeyIsForged() {
        assertThat(read(tokens.signed(Tokens.header().keyID(null), tokens.claims(), signet.key)))
                .isEqualTo(FORGED);
    }

    @Test
    void anUnknownKeyIsLookedForButNotAtThePaceOfTheAttacker() {
        for (int i = 0; i < 20; i++) {
            var header = Tokens.header().keyID("invented-" + i);
            assertThat(read(tokens.signed(header, tokens.claims(), FeedStub.newKey("x"))))
                    .isEqualTo(FORGED);
        }
        assertThat(signet.asked).hasSizeBetween(2, 3);
        assertThat(read(tokens.good())).isInstanceOf(Verdict.Good.class);
    }

    @Test
    void whatWouldHaveToBeUnderstoodIsRefused() {
        var header = Tokens.header().criticalParams(Set.of("exp")).customParam("exp", 1);
        assertThat(read(tokens.signed(header, tokens.claims(), signet.key))).isEqualTo(FORGED);
    }

    @Test
    void theFirstCheckThatFailsIsTheReason() {
        var stranger = "https://other.example";
        assertThat(read(tokens.signed(Tokens.header().type(JOSEObjectType.JWT), tokens.claims(), signet.key)))
                .isEqualTo(new Verdict.Refused("token-type-mismatch"));
        assertThat(read(tokens.signed(tokens.claims().issuer(stranger).audience(stranger))))
                .isEqualTo(new Verdict.Refused("issuer-mismatch"));
        assertThat(read(tokens.signed(tokens.claims().audience(stranger).expirationTime(new Date(0)))))
                .isEqualTo(new Verdict.Refused("audience-mismatch"));
        assertThat(read(tokens.signed(
                        tokens.claims().expirationTime(Date.from(signet.now().minusSeconds(1))))))
                .isEqualTo(new Verdict.Refused("token-expired"));
        assertThat(read(tokens.signed(
                        tokens.claims().issueTime(Date.from(signet.now().plusSeconds(70))))))
                .isEqualTo(new Verdict.Refused("token-malformed"));
    }

    @Test
    void whatIsMissingOrNoTokenIsMalformed() {
        var malformed = new Verdict.Refused("token-malformed");
        for (String claim : List.of("sub", "jti", "stamp", "exp", "iat")) {
            assertThat(read(tokens.signed(tokens.claims().claim(claim, null))))
                    .as(claim)
                    .isEqualTo(malformed);
        }
        for (String none : List.of("", "rubbish", "a.b.c", "e30.e30.e30", "a".repeat(9_000))) {
            assertThat(read(none)).as(none).isEqualTo(malformed);
        }
        assertThat(read(tokens.signed(tokens.claims().claim("x", "a".repeat(9_000)))))
                .isEqualTo(malformed);
    }

    private Verdict read(String token) {
        return genuine.read(token, signet.now());
    }
}
