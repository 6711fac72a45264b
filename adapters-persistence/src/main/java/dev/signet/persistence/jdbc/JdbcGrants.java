package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.Grants;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.Grant;
import dev.signet.domain.user.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcGrants implements Grants {

    private final Database database;
    private final GrantRows rows;

    JdbcGrants(Database database, GrantRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Optional<Grant> find(UserId user, ClientId client) {
        return database.ask(() -> rows.findByUserIdAndClientId(user.value(), client.value()))
                .map(GrantRow::toDomain);
    }

    @Override
    public List<Grant> of(UserId user) {
        return database.ask(() -> rows.findStanding(user.value())).stream()
                .map(GrantRow::toDomain)
                .toList();
    }

    @Override
    public void keep(Grant grant) {
        database.inOne(() -> {
            rows.remove(grant.id().value());
            rows.save(GrantRow.from(grant));
            return grant;
        });
    }
}
