package dev.signet.web.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.domain.client.JwsAlgorithm;

/**
 * A key and the one algorithm that it is for (RFC 8725 section 3.1): it signs by no other, and no header has it verify
 * by another.
 */
record SigningKey(JwsAlgorithm algorithm, JWK publicJwk, JWSSigner signer, JWSVerifier verifier) {

    static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    /** With the header that RFC 9068 section 2.1 asks for. */
    SignedJWT sign(JWTClaimsSet claims) throws JOSEException {
        return sign(claims, ACCESS_TOKEN);
    }

    SignedJWT sign(JWTClaimsSet claims, JOSEObjectType type) throws JOSEException {
        var header = new JWSHeader.Builder(jws())
                .type(type)
                .keyID(publicJwk.getKeyID())
                .build();
        var jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt;
    }

    boolean verify(SignedJWT jwt) throws JOSEException {
        return jws().equals(jwt.getHeader().getAlgorithm()) && jwt.verify(verifier);
    }

    private JWSAlgorithm jws() {
        return JWSAlgorithm.parse(algorithm.wire());
    }
}
