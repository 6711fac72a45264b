package dev.signet.demo.verifier;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a genuine access token says (RFC 9068).
 *
 * @param sid the session; a machine's token has none
 * @param stamp of the session's birth: when the user's is larger, the token is void
 */
public record Claims(
        String issuer,
        List<String> audience,
        String sub,
        Optional<String> sid,
        String jti,
        String kid,
        long stamp,
        Set<String> scopes,
        Instant issuedAt,
        Instant expiresAt) {

    static Claims from(JWTClaimsSet jwt, String kid) throws ParseException {
        return new Claims(
                text(jwt.getIssuer(), "iss"),
                jwt.getAudience(),
                text(jwt.getSubject(), "sub"),
                Optional.ofNullable(jwt.getStringClaim("sid")),
                text(jwt.getJWTID(), "jti"),
                kid,
                there(jwt.getLongClaim("stamp"), "stamp"),
                scopes(jwt.getStringClaim("scope")),
                there(jwt.getIssueTime(), "iat").toInstant(),
                there(jwt.getExpirationTime(), "exp").toInstant());
    }

    /** A token may say who somebody is and open nothing. */
    private static Set<String> scopes(String scope) {
        return scope == null || scope.isEmpty() ? Set.of() : Set.of(scope.split(" "));
    }

    private static String text(String value, String name) throws ParseException {
        if (value == null || value.isEmpty()) {
            throw new ParseException("no " + name, 0);
        }
        return value;
    }

    private static <T> T there(T value, String name) throws ParseException {
        if (value == null) {
            throw new ParseException("no " + name, 0);
        }
        return value;
    }
}
