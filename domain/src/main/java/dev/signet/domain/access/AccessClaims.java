package dev.signet.domain.access;

import dev.signet.domain.stamp.Stamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What an access token says (RFC 9068 section 2.2), and all that it says: ids, times and a stamp. No name, address,
 * role or other private data, since anyone can read a JWT, and what is copied here would outlive a change.
 *
 * @param scopes what the token may be used for (RFC 6749 section 3.3)
 */
public record AccessClaims(
        String issuer,
        TokenSubject subject,
        String audience,
        String clientId,
        Set<String> scopes,
        TokenId id,
        Stamp stamp,
        Instant issuedAt,
        Instant expiresAt) {

    public AccessClaims {
        scopes = Set.copyOf(scopes);
    }

    /** Whose login it is, unless it is a program's own. */
    public Optional<TokenSubject.Person> person() {
        return subject instanceof TokenSubject.Person person ? Optional.of(person) : Optional.empty();
    }
}
