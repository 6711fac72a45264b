package dev.signet.application.port.in;

import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody whose credential was found good, as far as the credential itself tells.
 *
 * @param scopes what the credential may be used for (RFC 6749 section 3.3); empty for a cookie, which may do whatever
 *     its user may
 * @param idleEnd when the login ends if it is not used; a token does not know
 * @param expiresAt when the credential ends in any case
 */
public record Caller(
        UserId user,
        SessionId session,
        Stamp stamp,
        Instant authTime,
        String acr,
        Set<String> amr,
        Set<String> scopes,
        Carrier carrier,
        Optional<Instant> idleEnd,
        Instant expiresAt) {

    /** Whether the user proved who it is at most so long ago; the password is the proof. */
    public boolean isAuthenticatedWithin(Duration maxAge, Instant now) {
        return !now.isAfter(authTime.plus(maxAge));
    }

    /** What the credential was. */
    public enum Carrier {
        COOKIE,
        BEARER
    }
}
