package dev.signet.web.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.application.port.out.TokenReader.Reading;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.client.JwsAlgorithm;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A key verifies by the one algorithm that it is for, whoever signed by another (RFC 8725 section 3.1). */
class KeyConfusionTest {

    private static final String KID = "ours";
    private static final Reading REFUSED = new Reading.Faulty(TokenFault.SIGNATURE_INVALID);

    @Test
    void anRsaKeyIsNoSecretAndSignsByRs256Alone() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID(KID).generate();
        var signer = new RSASSASigner(key);
        assertThat(read(key, JwsAlgorithm.RS256, JWSAlgorithm.RS256, signer)).isInstanceOf(Reading.Genuine.class);
        for (var other : List.of(JWSAlgorithm.PS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS512)) {
            assertThat(read(key, JwsAlgorithm.RS256, other, signer))
                    .as(other.getName())
                    .isEqualTo(REFUSED);
        }
        for (var secret : List.of(key.toRSAPublicKey().getEncoded(), utf8(key.toPublicJWK()))) {
            assertThat(read(key, JwsAlgorithm.RS256, JWSAlgorithm.HS256, new MACSigner(secret)))
                    .isEqualTo(REFUSED);
        }
    }

    @Test
    void anEdwardsKeyIsNoSecretEither() throws JOSEException {
        OctetKeyPair key = new OctetKeyPairGenerator(Curve.Ed25519).keyID(KID).generate();
        assertThat(read(key, JwsAlgorithm.EDDSA, JWSAlgorithm.EdDSA, new Ed25519Signer(key)))
                .isInstanceOf(Reading.Genuine.class);
        for (var secret : List.of(key.getX().decode(), utf8(key.toPublicJWK()))) {
            assertThat(read(key, JwsAlgorithm.EDDSA, JWSAlgorithm.HS256, new MACSigner(secret)))
                    .isEqualTo(REFUSED);
        }
    }

    private static Reading read(JWK ours, JwsAlgorithm algorithm, JWSAlgorithm said, JWSSigner signer)
            throws JOSEException {
        var header = new JWSHeader.Builder(said)
                .type(SigningKey.ACCESS_TOKEN)
                .keyID(KID)
                .build();
        var jwt = new SignedJWT(header, JwtClaims.from(SomeClaims.any()));
        jwt.sign(signer);
        return new JwtTokenReader(Keys.holding(ours, algorithm), InstantSource.system()).read(jwt.serialize());
    }

    private static byte[] utf8(JWK key) {
        return key.toJSONString().getBytes(StandardCharsets.UTF_8);
    }
}
