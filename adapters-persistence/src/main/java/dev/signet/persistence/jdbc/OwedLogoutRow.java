package dev.signet.persistence.jdbc;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.logout.OwedLogout;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code logouts_owed}. */
@MappedEntity("logouts_owed")
record OwedLogoutRow(@Id String sid, String clientId, String userId, long since, int attempts, long nextAttempt) {

    static OwedLogoutRow from(OwedLogout owed) {
        return new OwedLogoutRow(
                owed.session().value(),
                owed.client().value(),
                owed.user().value(),
                owed.since().toEpochMilli(),
                owed.attempts(),
                owed.nextAttempt().toEpochMilli());
    }

    OwedLogout toDomain() {
        return new OwedLogout(
                new SessionId(sid),
                new ClientId(clientId),
                new UserId(userId),
                Instant.ofEpochMilli(since),
                attempts,
                Instant.ofEpochMilli(nextAttempt));
    }
}
