package dev.signet.application.fake;

import dev.signet.application.port.out.SigningKeys;
import java.util.List;

/** Signing keys in a list. */
public final class FakeSigningKeys implements SigningKeys {
    private final FakeDatabase database;

    public FakeSigningKeys(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public List<StoredKey> all() {
        return database.read(tables -> List.copyOf(tables.signingKeys));
    }

    @Override
    public Adding addFirst(StoredKey key) {
        return database.write(tables -> {
            if (!tables.signingKeys.isEmpty()) {
                return Adding.ANOTHER_IS_FIRST;
            }
            tables.signingKeys.add(key);
            return Adding.ADDED;
        });
    }
}
