package dev.signet.application.port.out;

import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.KeyLife;
import dev.signet.domain.key.Kid;
import java.time.Instant;
import java.util.List;

/**
 * The keys that sign tokens, as they rest: the private part encrypted. All methods throw {@link Unavailable} if the
 * store does not answer.
 */
public interface SigningKeys {

    /** Of each algorithm the next key, the one that signs, and those that may have signed what still lives; newest last. */
    List<StoredKey> all();

    /** Whether there still is a key of this name. */
    boolean has(Kid kid);

    /** Adds a key that signs, unless one of its algorithm does already; of several nodes that try at once, one adds its key. */
    Adding addFirst(StoredKey key);

    /**
     * Lets nobody else change the keys until the end of the present transaction, and tells how they stand; newest last.
     * The lock is the feed's, so call it after all other locks.
     */
    List<KeyLife> lock();

    /** Adds a key. Call {@link #lock} first. */
    void add(StoredKey key);

    /** Keeps where a key stands. Call {@link #lock} first; one key of an algorithm signs, so the old one retires first. */
    void keep(KeyLife life);

    /** Removes a key for good. Call {@link #lock} first. */
    void remove(Kid kid);

    /**
     * Keeps the same private key as sealed by another key-encryption key.
     *
     * @param from what sealed it when it was read; if something else does by now, nothing happens
     */
    void reseal(StoredKey key, String from);

    /** What became of a key that was to be the first. */
    enum Adding {
        ADDED,
        ANOTHER_IS_FIRST
    }

    /**
     * A key at rest.
     *
     * @param publicJwk the public part as JSON
     * @param sealedPrivate the private part under authenticated encryption, with kid, algorithm and public part as
     *     associated data
     * @param keyEncryptionKey which key-encryption key sealed it
     */
    record StoredKey(KeyLife life, String publicJwk, byte[] sealedPrivate, String keyEncryptionKey) {

        public Kid kid() {
            return life.kid();
        }

        public JwsAlgorithm algorithm() {
            return life.algorithm();
        }

        public Instant createdAt() {
            return life.addedAt();
        }

        public StoredKey with(KeyLife changed) {
            return new StoredKey(changed, publicJwk, sealedPrivate, keyEncryptionKey);
        }

        public StoredKey sealedBy(String otherKey, byte[] otherwise) {
            return new StoredKey(life, publicJwk, otherwise, otherKey);
        }
    }
}
