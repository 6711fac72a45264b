package dev.signet.web.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.signet.domain.access.IdClaims;
import dev.signet.domain.access.LogoutClaims;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The claims of ID tokens and logout tokens as JSON has them, and back. */
final class IdJwtClaims {

    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private IdJwtClaims() {}

    static JWTClaimsSet from(IdClaims claims) {
        return new JWTClaimsSet.Builder()
                .issuer(claims.issuer())
                .subject(claims.subject().value())
                .audience(claims.audience().value())
                .expirationTime(Date.from(claims.expiresAt()))
                .issueTime(Date.from(claims.issuedAt()))
                .claim("auth_time", claims.authTime().getEpochSecond())
                .claim("nonce", claims.nonce().orElse(null))
                .claim("acr", claims.acr())
                .claim("amr", List.copyOf(claims.amr()))
                .claim("sid", claims.session().value())
                .build();
    }

    /** Without a nonce, so that no client takes it for an ID token (OpenID Connect Back-Channel Logout section 2.4). */
    static JWTClaimsSet from(LogoutClaims claims) {
        return new JWTClaimsSet.Builder()
                .issuer(claims.issuer())
                .subject(claims.subject().value())
                .audience(claims.audience().value())
                .expirationTime(Date.from(claims.expiresAt()))
                .issueTime(Date.from(claims.issuedAt()))
                .jwtID(claims.id().value())
                .claim("sid", claims.session().value())
                .claim("events", Map.of(LOGOUT_EVENT, Map.of()))
                .build();
    }

    /** @throws ParseException if a claim is missing or is not what it should be */
    static IdClaims toDomain(JWTClaimsSet jwt) throws ParseException {
        var audience = jwt.getAudience().size() == 1 ? jwt.getAudience().getFirst() : "";
        try {
            return new IdClaims(
                    text(jwt.getIssuer()),
                    UserId.parse(text(jwt.getSubject())).orElseThrow(IdJwtClaims::malformed),
                    ClientId.parse(audience).orElseThrow(IdJwtClaims::malformed),
                    jwt.getIssueTime().toInstant(),
                    jwt.getExpirationTime().toInstant(),
                    Instant.ofEpochSecond(jwt.getLongClaim("auth_time")),
                    Optional.ofNullable(jwt.getStringClaim("nonce")),
                    text(jwt.getStringClaim("acr")),
                    Set.copyOf(jwt.getStringListClaim("amr")),
                    SessionId.parse(text(jwt.getStringClaim("sid"))).orElseThrow(IdJwtClaims::malformed));
        } catch (NullPointerException missing) {
            throw malformed();
        }
    }

    private static String text(@Nullable String claim) throws ParseException {
        if (claim == null) {
            throw malformed();
        }
        return claim;
    }

    private static ParseException malformed() {
        return new ParseException("a claim is missing or malformed", 0);
    }
}
