package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.AuthorizationCodes;
import dev.signet.domain.code.AuthorizationCode;
import dev.signet.domain.code.IssuedCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcAuthorizationCodes implements AuthorizationCodes {

    private final Database database;
    private final AuthorizationCodeRows rows;

    JdbcAuthorizationCodes(Database database, AuthorizationCodeRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public void add(IssuedCode code) {
        database.tell(() -> rows.save(AuthorizationCodeRow.from(code)));
    }

    @Override
    public Optional<IssuedCode> find(AuthorizationCode code) {
        return database.ask(() -> rows.findByCodeDigest(code.digest())).map(AuthorizationCodeRow::toDomain);
    }

    @Override
    public Optional<IssuedCode> lock(AuthorizationCode code) {
        database.requireTransaction();
        return database.ask(() -> rows.lock(code.digest())).map(AuthorizationCodeRow::toDomain);
    }

    @Override
    public void keep(IssuedCode code) {
        database.tell(() -> rows.update(AuthorizationCodeRow.from(code)));
    }

    @Override
    public int sweep(Instant before, int limit) {
        return database.ask(() -> rows.sweep(before.toEpochMilli(), limit));
    }
}
