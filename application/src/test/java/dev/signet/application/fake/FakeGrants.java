package dev.signet.application.fake;

import dev.signet.application.port.out.Grants;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.Grant;
import dev.signet.domain.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Grants in a map. */
public final class FakeGrants implements Grants {
    private final FakeDatabase database;

    public FakeGrants(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Grant> find(UserId user, ClientId client) {
        return database.read(tables -> tables.grants.values().stream()
                .filter(grant -> grant.user().equals(user) && grant.client().equals(client))
                .findFirst());
    }

    @Override
    public List<Grant> of(UserId user) {
        return database.read(tables -> tables.grants.values().stream()
                .filter(grant -> grant.user().equals(user) && grant.endedAt().isEmpty())
                .sorted(Comparator.comparing(Grant::givenAt)
                        .thenComparing(grant -> grant.id().value()))
                .toList());
    }

    @Override
    public void keep(Grant grant) {
        database.mustHold(grant.user());
        database.change(tables -> tables.grants.put(grant.id(), grant));
    }
}
