package dev.signet.application.fake;

import dev.signet.application.port.out.SigningKeys;
import dev.signet.domain.key.KeyLife;
import dev.signet.domain.key.Kid;
import java.util.Comparator;
import java.util.List;

/** Signing keys in a list. */
public final class FakeSigningKeys implements SigningKeys {
    private static final Comparator<StoredKey> BY_AGE = Comparator.comparing(StoredKey::createdAt)
            .thenComparing(key -> key.kid().value());

    private final FakeDatabase database;

    public FakeSigningKeys(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public List<StoredKey> all() {
        return database.read(
                tables -> tables.signingKeys.stream().sorted(BY_AGE).toList());
    }

    /** What a process reads before its story begins. */
    List<KeyLife> peek() {
        return database.peek(
                tables -> tables.signingKeys.stream().map(StoredKey::life).toList());
    }

    @Override
    public boolean has(Kid kid) {
        return all().stream().anyMatch(key -> key.kid().equals(kid));
    }

    @Override
    public Adding addFirst(StoredKey key) {
        return database.write(tables -> {
            if (tables.signingKeys.stream()
                    .anyMatch(other -> other.life().signs() && other.algorithm() == key.algorithm())) {
                return Adding.ANOTHER_IS_FIRST;
            }
            tables.signingKeys.add(key);
            return Adding.ADDED;
        });
    }

    /** Writers take turns anyhow. */
    @Override
    public List<KeyLife> lock() {
        database.requireTransaction();
        return all().stream().map(StoredKey::life).toList();
    }

    @Override
    public void add(StoredKey key) {
        database.change(tables -> tables.signingKeys.add(key));
    }

    @Override
    public void keep(KeyLife life) {
        database.change(
                tables -> tables.signingKeys.replaceAll(key -> key.kid().equals(life.kid()) ? key.with(life) : key));
    }

    @Override
    public void remove(Kid kid) {
        database.change(tables -> tables.signingKeys.removeIf(key -> key.kid().equals(kid)));
    }

    @Override
    public void reseal(StoredKey sealed, String from) {
        database.change(tables -> tables.signingKeys.replaceAll(
                key -> key.kid().equals(sealed.kid()) && key.keyEncryptionKey().equals(from)
                        ? key.sealedBy(sealed.keyEncryptionKey(), sealed.sealedPrivate())
                        : key));
    }
}
