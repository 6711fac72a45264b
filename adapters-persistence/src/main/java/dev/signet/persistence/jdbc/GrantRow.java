package dev.signet.persistence.jdbc;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.Grant;
import dev.signet.domain.client.GrantId;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code grants}. */
@MappedEntity("grants")
record GrantRow(
        @Id String id,
        String userId,
        String clientId,
        String scopes,
        long givenAt,
        long changedAt,
        @Nullable Long endedAt) {

    static GrantRow from(Grant grant) {
        return new GrantRow(
                grant.id().value(),
                grant.user().value(),
                grant.client().value(),
                grant.scopes().toString(),
                grant.givenAt().toEpochMilli(),
                grant.changedAt().toEpochMilli(),
                grant.endedAt().map(Instant::toEpochMilli).orElse(null));
    }

    Grant toDomain() {
        return new Grant(
                new GrantId(id),
                new UserId(userId),
                new ClientId(clientId),
                Scopes.parse(scopes).orElseThrow(),
                Instant.ofEpochMilli(givenAt),
                Instant.ofEpochMilli(changedAt),
                Optional.ofNullable(endedAt).map(Instant::ofEpochMilli));
    }
}
