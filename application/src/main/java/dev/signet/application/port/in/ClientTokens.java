package dev.signet.application.port.in;

import dev.signet.domain.access.AccessToken;
import dev.signet.domain.access.IdToken;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.refresh.RefreshToken;
import java.time.Instant;
import java.util.Optional;

/**
 * What a client gets in a user's name (RFC 6749 section 5.1).
 *
 * @param issuedAt what the end is to be counted from
 * @param refresh only for clients that are registered for it
 * @param id only where {@code openid} was granted
 */
public record ClientTokens(
        AccessToken access,
        Scopes scopes,
        Instant issuedAt,
        Instant expiresAt,
        Optional<RefreshToken> refresh,
        Optional<IdToken> id) {}
