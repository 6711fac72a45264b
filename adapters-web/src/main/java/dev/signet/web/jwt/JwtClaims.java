package dev.signet.web.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The claims of an access token as JSON has them (RFC 9068 section 2.2), and back. */
final class JwtClaims {

    private JwtClaims() {}

    static JWTClaimsSet from(AccessClaims claims) {
        return new JWTClaimsSet.Builder()
                .issuer(claims.issuer())
                .subject(claims.subject().value())
                .audience(claims.audience())
                .expirationTime(Date.from(claims.expiresAt()))
                .issueTime(Date.from(claims.issuedAt()))
                .jwtID(claims.id().value())
                .claim("client_id", claims.clientId())
                .claim("scope", String.join(" ", new TreeSet<>(claims.scopes())))
                .claim("sid", claims.session().value())
                .claim("auth_time", claims.authTime().getEpochSecond())
                .claim("acr", claims.acr())
                .claim("amr", List.copyOf(claims.amr()))
                .claim("stamp", claims.stamp().value())
                .build();
    }

    /** @throws ParseException if a claim is missing or is not what it should be */
    static AccessClaims toDomain(JWTClaimsSet jwt) throws ParseException {
        if (jwt.getAudience().size() != 1) {
            throw new ParseException("one audience, not " + jwt.getAudience().size(), 0);
        }
        try {
            return new AccessClaims(
                    present("iss", jwt.getIssuer()),
                    UserId.parse(text(jwt, "sub")).orElseThrow(() -> malformed("sub")),
                    jwt.getAudience().getFirst(),
                    text(jwt, "client_id"),
                    Set.of(text(jwt, "scope").split(" ")),
                    new TokenId(text(jwt, "jti")),
                    SessionId.parse(text(jwt, "sid")).orElseThrow(() -> malformed("sid")),
                    Stamp.of(present("stamp", jwt.getLongClaim("stamp"))),
                    Instant.ofEpochSecond(present("auth_time", jwt.getLongClaim("auth_time"))),
                    text(jwt, "acr"),
                    Set.copyOf(present("amr", jwt.getStringListClaim("amr"))),
                    present("iat", jwt.getIssueTime()).toInstant(),
                    present("exp", jwt.getExpirationTime()).toInstant());
        } catch (IllegalArgumentException impossible) {
            throw new ParseException("a claim has an impossible value", 0);
        }
    }

    private static String text(JWTClaimsSet jwt, String name) throws ParseException {
        return present(name, jwt.getStringClaim(name));
    }

    private static <T> T present(String name, @Nullable T value) throws ParseException {
        if (value == null) {
            throw malformed(name);
        }
        return value;
    }

    private static ParseException malformed(String name) {
        return new ParseException("the claim " + name + " is missing or malformed", 0);
    }
}
