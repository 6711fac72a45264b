package dev.signet.domain.access;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Set;

/** In whose name a token speaks ({@code sub}, RFC 9068 section 2.2). */
public sealed interface TokenSubject {

    /**
     * Somebody who is logged in.
     *
     * @param acr how well the user was authenticated (OpenID Connect Core section 2)
     */
    record Person(UserId user, SessionId session, Instant authTime, String acr, Set<String> amr)
            implements TokenSubject {
        public Person {
            amr = Set.copyOf(amr);
        }
    }

    /** A program in its own name: there is no session, and nobody was authenticated. */
    record Machine(ClientId client) implements TokenSubject {}
}
