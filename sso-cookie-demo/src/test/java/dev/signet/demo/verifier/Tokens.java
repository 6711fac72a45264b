package dev.signet.demo.verifier;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Date;

/** Access tokens as Signet makes them, and almost. */
record Tokens(FeedStub signet) {

    static final String SHOP = "https://shop.example";

    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(signet.issuer().toString())
                .subject("alice")
                .audience(SHOP)
                .issueTime(Date.from(signet.now()))
                .expirationTime(Date.from(signet.now().plusSeconds(600)))
                .jwtID("a-token")
                .claim("scope", "openid")
                .claim("sid", "a-session")
                .claim("stamp", 3);
    }

    static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("key-1");
    }

    String good() {
        return signed(claims());
    }

    String signed(JWTClaimsSet.Builder claims) {
        return signed(header(), claims, signet.key);
    }

    String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, ECKey key) {
        try {
            return signed(header.build(), claims.build(), new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
