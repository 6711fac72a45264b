package dev.signet.application.port.in;

import dev.signet.domain.access.AccessToken;
import dev.signet.domain.refresh.RefreshToken;
import dev.signet.domain.session.CookieSecret;
import java.time.Instant;
import java.util.Set;

/** What somebody gets to carry a login with. */
public sealed interface Issued {

    /**
     * @param outlivesBrowser whether the browser may keep it when it closes
     * @param expiresAt when it ends in any case
     */
    record Cookie(CookieSecret secret, boolean outlivesBrowser, Instant expiresAt) implements Issued {}

    /**
     * @param issuedAt what the two ends are to be counted from
     * @param refreshExpiresAt when the refresh token ends if it is not used
     */
    record Tokens(
            AccessToken access,
            Set<String> scopes,
            Instant issuedAt,
            Instant accessExpiresAt,
            RefreshToken refresh,
            Instant refreshExpiresAt)
            implements Issued {}
}
