package dev.signet.web.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.signet.domain.client.JwsAlgorithm;
import java.text.ParseException;

/** What a key of an algorithm is made of (RFC 7518 section 3, RFC 8037 section 3.1). */
final class KeyKind {

    /** NIST SP 800-57 part 1 section 5.6.1 has it good until 2030, longer than a key is used. */
    private static final int RSA_BITS = 2048;

    private KeyKind() {}

    /** A new one, named by its thumbprint (RFC 7638). */
    static JWK generate(JwsAlgorithm algorithm) {
        JWKGenerator<? extends JWK> generator = switch (algorithm) {
            case ES256 -> new ECKeyGenerator(Curve.P_256);
            case RS256 -> new RSAKeyGenerator(RSA_BITS);
            case EDDSA -> new OctetKeyPairGenerator(Curve.Ed25519);
        };
        try {
            return generator
                    .algorithm(JWSAlgorithm.parse(algorithm.wire()))
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("keys of " + algorithm + " cannot be made", impossible);
        }
    }

    /** @throws ClassCastException if it is none of this algorithm */
    static SigningKey open(JwsAlgorithm algorithm, String privateJwk, Signatures signatures)
            throws ParseException, JOSEException {
        var key = JWK.parse(privateJwk);
        var shown = key.toPublicJWK();
        return switch (algorithm) {
            case ES256 ->
                new SigningKey(algorithm, shown, signatures.signer(key.toECKey()), signatures.verifier(key.toECKey()));
            case RS256 ->
                new SigningKey(
                        algorithm, shown, signatures.signer(key.toRSAKey()), signatures.verifier(key.toRSAKey()));
            case EDDSA ->
                new SigningKey(
                        algorithm,
                        shown,
                        new Ed25519Signer(key.toOctetKeyPair()),
                        new Ed25519Verifier(key.toOctetKeyPair().toPublicJWK()));
        };
    }
}
