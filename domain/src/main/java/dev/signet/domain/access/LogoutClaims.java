package dev.signet.domain.access;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Instant;

/** What a logout token tells a client: that a login is over (OpenID Connect Back-Channel Logout section 2.4). */
public record LogoutClaims(
        String issuer,
        UserId subject,
        ClientId audience,
        TokenId id,
        SessionId session,
        Instant issuedAt,
        Instant expiresAt) {}
