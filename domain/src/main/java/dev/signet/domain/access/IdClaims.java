package dev.signet.domain.access;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What an ID token tells a client of a login (OpenID Connect Core section 2), and all that it tells: who somebody is by
 * name stands in no token.
 *
 * @param nonce as the client sent it
 * @param acr how well the user was authenticated
 * @param session the client's own, by which a logout token names it (OpenID Connect Back-Channel Logout section 2.4)
 */
public record IdClaims(
        String issuer,
        UserId subject,
        ClientId audience,
        Instant issuedAt,
        Instant expiresAt,
        Instant authTime,
        Optional<String> nonce,
        String acr,
        Set<String> amr,
        SessionId session) {

    public IdClaims {
        amr = Set.copyOf(amr);
    }
}
