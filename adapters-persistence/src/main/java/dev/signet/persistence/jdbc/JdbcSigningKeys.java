package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.SigningKeys;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class JdbcSigningKeys implements SigningKeys {

    private final Database database;
    private final SigningKeyRows rows;

    JdbcSigningKeys(Database database, SigningKeyRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public List<StoredKey> all() {
        return database.ask(rows::findAllByAge).stream()
                .map(SigningKeyRow::toDomain)
                .toList();
    }

    @Override
    public Adding addFirst(StoredKey key) {
        return database.ask(() -> {
            try {
                rows.save(SigningKeyRow.signing(key));
                return Adding.ADDED;
            } catch (DataAccessException refused) {
                if (Database.isDuplicate(refused) && rows.existsBySigning(1)) {
                    return Adding.ANOTHER_IS_FIRST;
                }
                throw refused;
            }
        });
    }
}
