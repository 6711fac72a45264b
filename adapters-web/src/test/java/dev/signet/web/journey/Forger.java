package dev.signet.web.journey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;

/** Makes tokens out of a good one that say the same and are not from Signet. */
record Forger(SignedJWT good) {

    static Forger of(String token) {
        try {
            return new Forger(SignedJWT.parse(token));
        } catch (ParseException none) {
            throw new IllegalStateException(none);
        }
    }

    /** With a key of the forger's own, under the right name. */
    String byAnotherKey() {
        return sign(JWSAlgorithm.ES256, kid(), () -> new ECDSASigner(newKey()));
    }

    String underAnUnknownName() {
        return sign(JWSAlgorithm.ES256, "nobody", () -> new ECDSASigner(newKey()));
    }

    /** With the public key, which everybody has, for a secret. */
    String byThePublicKey(String jwk) {
        return sign(JWSAlgorithm.HS256, kid(), () -> new MACSigner(jwk.getBytes(StandardCharsets.UTF_8)));
    }

    String unsigned() {
        var header = "{\"typ\":\"at+jwt\",\"alg\":\"none\",\"kid\":\"" + kid() + "\"}";
        return Base64URL.encode(header) + "." + good.getParsedParts()[1] + ".";
    }

    String withAKeyOfItsOwn() {
        var key = newKey();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(kid())
                .jwk(key.toPublicJWK())
                .build();
        return sign(header, () -> new ECDSASigner(key));
    }

    /** The good signature under other claims. */
    String withOtherClaims() {
        var claims = good.getPayload().toString().replace("\"stamp\":1", "\"stamp\":9");
        return good.getParsedParts()[0] + "." + Base64URL.encode(claims) + "." + good.getParsedParts()[2];
    }

    private String kid() {
        return good.getHeader().getKeyID();
    }

    private String sign(JWSAlgorithm algorithm, String kid, Signing signing) {
        return sign(
                new JWSHeader.Builder(algorithm)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(kid)
                        .build(),
                signing);
    }

    private String sign(JWSHeader header, Signing signing) {
        try {
            var claims = JWTClaimsSet.parse(good.getPayload().toJSONObject());
            var forged = new SignedJWT(header, claims);
            forged.sign(signing.signer());
            return forged.serialize();
        } catch (JOSEException | ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Signing {
        JWSSigner signer() throws JOSEException;
    }
}
