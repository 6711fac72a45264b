package dev.signet.application.port.in;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientSecret;
import java.util.Optional;

/** What a program shows to be a client (RFC 6749 section 2.3). */
public sealed interface ClientCredentials {

    /** Its name alone: enough for an app in somebody's hands, which keeps no secret. */
    record None(ClientId client) implements ClientCredentials {}

    record Secret(ClientId client, ClientSecret secret) implements ClientCredentials {}

    /**
     * A JWT signed by the client (RFC 7523 section 2.2), unread.
     *
     * @param client as named beside it; the assertion has to agree
     */
    record Assertion(Optional<ClientId> client, String jwt) implements ClientCredentials {
        @Override
        public String toString() {
            return "Assertion[hidden]";
        }
    }

    /** Something that no client of ours can have: refused like any other, and counted like it. */
    record Impossible() implements ClientCredentials {}
}
