package dev.signet.application.port.out;

import java.time.Instant;
import java.util.List;

/**
 * The keys that sign tokens, as they rest: the private part encrypted. All methods throw {@link Unavailable} if the
 * store does not answer.
 */
public interface SigningKeys {

    /** All keys that may have signed something that is still alive, the newest last. */
    List<StoredKey> all();

    /** Adds a key, unless there already is one that signs; of several nodes that start at once, one adds its key. */
    Adding addFirst(StoredKey key);

    /** What became of a key that was to be the first. */
    enum Adding {
        ADDED,
        ANOTHER_IS_FIRST
    }

    /**
     * A key at rest.
     *
     * @param kid its name in token headers and in the JWK set (RFC 7517 section 4.5)
     * @param algorithm a JWS algorithm (RFC 7518 section 3.1)
     * @param publicJwk the public part as JSON
     * @param sealedPrivate the private part under authenticated encryption, with kid, algorithm and public part as
     *     associated data
     * @param keyEncryptionKey which key-encryption key sealed it
     */
    record StoredKey(
            String kid,
            String algorithm,
            String publicJwk,
            byte[] sealedPrivate,
            String keyEncryptionKey,
            Instant createdAt) {}
}
