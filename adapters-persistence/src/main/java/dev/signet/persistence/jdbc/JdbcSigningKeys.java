package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.SigningKeys;
import dev.signet.domain.key.KeyLife;
import dev.signet.domain.key.Kid;
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
    public boolean has(Kid kid) {
        return database.ask(() -> rows.existsByKid(kid.value()));
    }

    @Override
    public Adding addFirst(StoredKey key) {
        return database.ask(() -> {
            try {
                rows.save(SigningKeyRow.from(key));
                return Adding.ADDED;
            } catch (DataAccessException refused) {
                if (Database.isDuplicate(refused)
                        && rows.existsByAlgorithmAndSigning(key.algorithm().wire(), 1)) {
                    return Adding.ANOTHER_IS_FIRST;
                }
                throw refused;
            }
        });
    }

    /** The second statement sees what was committed while the first waited. */
    @Override
    public List<KeyLife> lock() {
        database.requireTransaction();
        database.ask(rows::lock);
        return all().stream().map(StoredKey::life).toList();
    }

    @Override
    public void add(StoredKey key) {
        database.tell(() -> rows.save(SigningKeyRow.from(key)));
    }

    @Override
    public void keep(KeyLife life) {
        database.tell(() -> rows.keep(life.kid().value(), SigningKeyRow.signing(life), SigningKeyRow.retiredAt(life)));
    }

    @Override
    public void remove(Kid kid) {
        database.tell(() -> rows.remove(kid.value()));
    }

    @Override
    public void reseal(StoredKey key, String from) {
        database.tell(() -> rows.reseal(key.kid().value(), key.sealedPrivate(), key.keyEncryptionKey(), from));
    }
}
