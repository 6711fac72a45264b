package dev.signet.domain.session;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.GrantId;
import dev.signet.domain.client.Scopes;
import java.util.Optional;

/**
 * That a session is a third party's: what the user lets it do, and from which login.
 *
 * @param grant none for a client of our own, which asks nobody
 * @param parent the login that the user gave it from
 */
public record Delegation(ClientId client, Optional<GrantId> grant, SessionId parent, Scopes scopes) {

    /** Whether it goes on when the login ends ({@code offline_access}, OpenID Connect Core section 11). */
    public boolean outlivesLogin() {
        return scopes.has(Scopes.OFFLINE_ACCESS);
    }

    Delegation movedTo(SessionId login) {
        return new Delegation(client, grant, login, scopes);
    }
}
