package dev.signet.domain.access;

import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Set;

/**
 * What an access token says (RFC 9068 section 2.2), and all that it says: ids, times and a stamp. No name, address,
 * role or other private data, since anyone can read a JWT, and what is copied here would outlive a change.
 *
 * @param scopes what the token may be used for (RFC 6749 section 3.3)
 * @param acr how well the user was authenticated (OpenID Connect Core section 2)
 */
public record AccessClaims(
        String issuer,
        UserId subject,
        String audience,
        String clientId,
        Set<String> scopes,
        TokenId id,
        SessionId session,
        Stamp stamp,
        Instant authTime,
        String acr,
        Set<String> amr,
        Instant issuedAt,
        Instant expiresAt) {

    public AccessClaims {
        scopes = Set.copyOf(scopes);
        amr = Set.copyOf(amr);
    }
}
