package dev.signet.web.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.security.token.jwt.signature.ec.ECSignatureGenerator;
import io.micronaut.security.token.jwt.signature.ec.ECSignatureGeneratorConfiguration;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;

/** One ES256 key: micronaut-security's generator, with the header that RFC 9068 section 2.1 asks for. */
final class SigningKey extends ECSignatureGenerator {

    static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final ECKey publicJwk;
    private final ECPrivateKey privateKey;

    private SigningKey(ECKey publicJwk, ECSignatureGeneratorConfiguration configuration) {
        super(configuration);
        this.publicJwk = publicJwk;
        this.privateKey = configuration.getPrivateKey();
    }

    static SigningKey of(ECKey key) throws JOSEException {
        return new SigningKey(
                key.toPublicJWK(), new Configuration(key.toECPrivateKey(), key.toECPublicKey(), key.getKeyID()));
    }

    ECKey publicJwk() {
        return publicJwk;
    }

    @Override
    protected SignedJWT signWithPrivateKey(JWTClaimsSet claims, ECPrivateKey privateKey, String kid)
            throws JOSEException {
        return signed(claims, ACCESS_TOKEN, privateKey);
    }

    /** The same for what is no access token. */
    SignedJWT sign(JWTClaimsSet claims, JOSEObjectType type) throws JOSEException {
        return signed(claims, type, privateKey);
    }

    private SignedJWT signed(JWTClaimsSet claims, JOSEObjectType type, ECPrivateKey by) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(type)
                .keyID(publicJwk.getKeyID())
                .build();
        var jwt = new SignedJWT(header, claims);
        jwt.sign(new ECDSASigner(by));
        return jwt;
    }

    private record Configuration(ECPrivateKey privateKey, ECPublicKey publicKey, String kid)
            implements ECSignatureGeneratorConfiguration {

        @Override
        public ECPrivateKey getPrivateKey() {
            return privateKey;
        }

        @Override
        public ECPublicKey getPublicKey() {
            return publicKey;
        }

        @Override
        public JWSAlgorithm getJwsAlgorithm() {
            return JWSAlgorithm.ES256;
        }

        @Override
        public Optional<String> getKid() {
            return Optional.of(kid);
        }
    }
}
