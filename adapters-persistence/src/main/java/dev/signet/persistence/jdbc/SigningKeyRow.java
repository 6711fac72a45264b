package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.KeyLife;
import dev.signet.domain.key.Kid;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A row of {@code signing_keys}.
 *
 * @param signing 1 or null: unique with the algorithm, of which at most one key signs
 */
@MappedEntity("signing_keys")
record SigningKeyRow(
        @Id String kid,
        String algorithm,
        String publicJwk,
        byte[] sealedPrivate,
        String keyEncryptionKey,
        @Nullable Integer signing,
        long createdAt,
        @Nullable Long retiredAt) {

    static SigningKeyRow from(StoredKey key) {
        return new SigningKeyRow(
                key.kid().value(),
                key.algorithm().wire(),
                key.publicJwk(),
                key.sealedPrivate(),
                key.keyEncryptionKey(),
                signing(key.life()),
                key.createdAt().toEpochMilli(),
                retiredAt(key.life()));
    }

    static @Nullable Integer signing(KeyLife life) {
        return life.signs() ? 1 : null;
    }

    static @Nullable Long retiredAt(KeyLife life) {
        return life.use() instanceof KeyLife.Retired retired ? retired.at().toEpochMilli() : null;
    }

    StoredKey toDomain() {
        var life = new KeyLife(
                new Kid(kid), JwsAlgorithm.named(algorithm).orElseThrow(), Instant.ofEpochMilli(createdAt), use());
        return new StoredKey(life, publicJwk, sealedPrivate, keyEncryptionKey);
    }

    private KeyLife.Use use() {
        if (signing != null) {
            return new KeyLife.Signs();
        }
        return retiredAt == null ? new KeyLife.Next() : new KeyLife.Retired(Instant.ofEpochMilli(retiredAt));
    }
}
