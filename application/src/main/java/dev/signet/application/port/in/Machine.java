package dev.signet.application.port.in;

import dev.signet.domain.access.TokenId;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.stamp.Stamp;
import java.time.Instant;
import java.util.Set;

/**
 * A program that calls in its own name, and whose token was found good.
 *
 * @param scopes what the token may be used for (RFC 6749 section 3.3)
 * @param expiresAt when the token ends in any case
 */
public record Machine(ClientId client, Stamp stamp, TokenId token, Set<String> scopes, Instant expiresAt) {

    public Machine {
        scopes = Set.copyOf(scopes);
    }
}
