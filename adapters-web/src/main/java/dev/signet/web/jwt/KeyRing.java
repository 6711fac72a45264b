package dev.signet.web.jwt;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import dev.signet.web.main.KeyEncryptionKey;
import dev.signet.web.main.Settings;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that are derived from the configured ones (HKDF, RFC 5869), each for one purpose. The first configured key
 * is for new work; the others still open what they sealed.
 */
@Singleton
final class KeyRing {

    private static final String SEAL = "signet/refresh-and-token-ids/1";
    private static final String WRAP = "signet/key-encryption/1";
    private static final int BYTES = 32;

    private final String newest;
    private final Map<String, byte[]> sealKeys = new LinkedHashMap<>();
    private final Map<String, byte[]> wrapKeys = new LinkedHashMap<>();

    KeyRing(Settings settings) {
        newest = settings.keyEncryptionKeys().getFirst().id();
        for (var key : settings.keyEncryptionKeys()) {
            sealKeys.put(key.id(), derive(key, SEAL));
            wrapKeys.put(key.id(), derive(key, WRAP));
        }
    }

    String newest() {
        return newest;
    }

    Set<String> all() {
        return sealKeys.keySet();
    }

    /** The key that seals refresh tokens; empty when it is not configured any more. */
    Optional<byte[]> sealKey(String id) {
        return Optional.ofNullable(sealKeys.get(id));
    }

    /** Encrypts a private key (AES-256-GCM). */
    byte[] wrap(byte[] secret, byte[] associatedData) throws GeneralSecurityException {
        return new AesGcmJce(wrapKey(newest)).encrypt(secret, associatedData);
    }

    /** Decrypts a private key that one of the configured keys encrypted. */
    byte[] unwrap(String id, byte[] wrapped, byte[] associatedData) throws GeneralSecurityException {
        return new AesGcmJce(wrapKey(id)).decrypt(wrapped, associatedData);
    }

    private byte[] wrapKey(String id) throws GeneralSecurityException {
        var key = wrapKeys.get(id);
        if (key == null) {
            throw new GeneralSecurityException("SIGNET_KEY_ENCRYPTION_KEY has no key '" + id + "' any more");
        }
        return key;
    }

    private static byte[] derive(KeyEncryptionKey key, String purpose) {
        try {
            var info = purpose.getBytes(StandardCharsets.US_ASCII);
            return Hkdf.computeHkdf("HMACSHA256", key.key().open(), new byte[0], info, BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
        }
    }
}
