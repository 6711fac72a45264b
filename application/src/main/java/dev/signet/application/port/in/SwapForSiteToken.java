package dev.signet.application.port.in;

import dev.signet.domain.access.AccessToken;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.session.EndReason;
import java.time.Instant;
import java.util.Optional;

/**
 * Swaps the shared cookie for a short access token, so that a sibling's front end calls its APIs by header. The token
 * speaks for the same login and dies with it; it is never for Signet itself, and administers nothing.
 */
public interface SwapForSiteToken {

    Result swap(Command command);

    /**
     * @param caller known by the cookie
     * @param origin of the page that asks, as its browser sends it
     * @param audience the API that the token is for
     * @param scope as sent; all that the site may ask if it is empty
     */
    record Command(Caller caller, String origin, String audience, Optional<String> scope) {}

    /** What became of it. */
    sealed interface Result {

        record Swapped(AccessToken token, Scopes scopes, Instant issuedAt, Instant expiresAt) implements Result {}

        /** No client of our own is registered for this origin, or no cookie was shown. */
        record NotAllowed() implements Result {}

        record AudienceRefused() implements Result {}

        record ScopeRefused() implements Result {}

        record Over(EndReason reason) implements Result {}
    }
}
