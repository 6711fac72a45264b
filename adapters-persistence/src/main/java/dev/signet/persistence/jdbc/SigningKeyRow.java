package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.SigningKeys.StoredKey;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A row of {@code signing_keys}.
 *
 * @param signing 1 or null: unique, so that at most one key signs
 */
@MappedEntity("signing_keys")
record SigningKeyRow(
        @Id String kid,
        String algorithm,
        String publicJwk,
        byte[] sealedPrivate,
        String keyEncryptionKey,
        @Nullable Integer signing,
        long createdAt) {

    static SigningKeyRow signing(StoredKey key) {
        return new SigningKeyRow(
                key.kid(),
                key.algorithm(),
                key.publicJwk(),
                key.sealedPrivate(),
                key.keyEncryptionKey(),
                1,
                key.createdAt().toEpochMilli());
    }

    StoredKey toDomain() {
        return new StoredKey(
                kid, algorithm, publicJwk, sealedPrivate, keyEncryptionKey, Instant.ofEpochMilli(createdAt));
    }
}
