package dev.signet.web.jwt;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import dev.signet.application.port.out.TokenEncryption;
import dev.signet.domain.access.AccessToken;
import jakarta.inject.Singleton;
import java.text.ParseException;

/** The algorithm follows from the key: RSA-OAEP-256 or ECDH-ES+A256KW, and the content by A256GCM (RFC 7518). */
@Singleton
final class JweTokenEncryption implements TokenEncryption {

    private static final int SHORTEST_RSA_KEY = 2048;

    @Override
    public boolean isKey(String jwk) {
        try {
            var key = JWK.parse(jwk);
            return !key.isPrivate()
                    && (key instanceof RSAKey rsa && rsa.size() >= SHORTEST_RSA_KEY
                            || key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve()));
        } catch (ParseException | IllegalArgumentException noKey) {
            return false;
        }
    }

    @Override
    public AccessToken encrypt(AccessToken signed, String jwk) {
        try {
            var key = JWK.parse(jwk);
            var header = new JWEHeader.Builder(algorithm(key), EncryptionMethod.A256GCM)
                    .contentType("at+jwt")
                    .keyID(key.getKeyID())
                    .build();
            var nested = new JWEObject(header, new Payload(signed.reveal()));
            nested.encrypt(encrypter(key));
            return AccessToken.of(nested.serialize());
        } catch (ParseException | JOSEException broken) {
            throw new IllegalStateException("a client is registered with a key that cannot be used", broken);
        }
    }

    private static JWEAlgorithm algorithm(JWK key) {
        return key instanceof RSAKey ? JWEAlgorithm.RSA_OAEP_256 : JWEAlgorithm.ECDH_ES_A256KW;
    }

    private static JWEEncrypter encrypter(JWK key) throws JOSEException {
        return key instanceof RSAKey rsa ? new RSAEncrypter(rsa) : new ECDHEncrypter(key.toECKey());
    }
}
