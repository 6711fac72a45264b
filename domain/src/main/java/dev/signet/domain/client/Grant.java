package dev.signet.domain.client;

import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a user allowed a client to do. There is one for each user and client; it grows by consent and ends by withdrawal,
 * and a later consent begins it anew.
 *
 * @param endedAt when it was withdrawn
 */
public record Grant(
        GrantId id,
        UserId user,
        ClientId client,
        Scopes scopes,
        Instant givenAt,
        Instant changedAt,
        Optional<Instant> endedAt) {

    public static Grant give(GrantId id, UserId user, ClientId client, Scopes scopes, Instant now) {
        return new Grant(id, user, client, scopes, now, now, Optional.empty());
    }

    /** Whether nobody has to be asked again. */
    public boolean covers(Scopes asked) {
        return endedAt.isEmpty() && asked.areWithin(scopes);
    }

    /** What a withdrawn grant once covered does not come back with a new consent. */
    public Grant extend(Scopes more, Instant now) {
        return endedAt.isEmpty()
                ? new Grant(id, user, client, scopes.and(more), givenAt, now, endedAt)
                : new Grant(id, user, client, more, now, now, Optional.empty());
    }

    public Grant withdraw(Instant now) {
        return endedAt.isPresent() ? this : new Grant(id, user, client, scopes, givenAt, now, Optional.of(now));
    }
}
