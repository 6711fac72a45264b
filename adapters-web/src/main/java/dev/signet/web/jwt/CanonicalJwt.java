package dev.signet.web.jwt;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;

/** Two texts for one token would be two entries in whatever is kept by its text. */
final class CanonicalJwt {

    private CanonicalJwt() {}

    /** Whether it was parsed from the one text that it has. */
    static boolean is(SignedJWT jwt, String text) {
        for (var part : jwt.getParsedParts()) {
            if (!Base64URL.encode(part.decode()).equals(part)) {
                return false;
            }
        }
        // the parser passes over blanks around it
        return jwt.serialize().equals(text);
    }
}
