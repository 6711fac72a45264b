package dev.signet.application.port.in;

import dev.signet.domain.access.AccessToken;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.throttle.Network;
import java.time.Instant;
import java.util.Optional;

/** Gives a program a token in its own name ({@code client_credentials}, RFC 6749 section 4.4). No login comes of it. */
public interface IssueClientToken {

    /** @throws dev.signet.application.port.out.Unavailable if a store does not answer, which says nothing of the client */
    ForClient<Result> issue(Command command);

    /**
     * @param network where wrong proofs are counted
     * @param scope as sent; all that is registered if it is empty
     * @param audience whom the token is for, as sent (RFC 8707); us if it is empty
     */
    record Command(ClientCredentials shown, Network network, Optional<String> scope, Optional<String> audience) {}

    /** What became of it. */
    sealed interface Result {

        record Granted(AccessToken token, Scopes scopes, Instant issuedAt, Instant expiresAt) implements Result {}

        /** The client is none that may ask for itself. */
        record NotAllowed() implements Result {}

        /** Not a list of scopes, or not registered for the client. */
        record ScopeRefused() implements Result {}

        /** Not registered for the client. */
        record AudienceRefused() implements Result {}
    }
}
