package dev.signet.web.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import dev.signet.application.port.out.AuditLog;
import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.Trace;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.KeyLife;
import dev.signet.domain.key.Kid;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Takes signing keys in and out of the store. The private part rests encrypted, with its name, algorithm and public
 * part as associated data, so that no stored key can be passed off as another.
 */
@Singleton
final class KeyVault {

    private final SigningKeys store;
    private final KeyRing ring;
    private final Signatures signatures;
    private final InstantSource clock;
    private final AuditLog audit;

    KeyVault(SigningKeys store, KeyRing ring, Signatures signatures, InstantSource clock, AuditLog audit) {
        this.audit = audit;
        this.store = store;
        this.ring = ring;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** All keys, the oldest first. The first start of all makes the one for our own tokens. */
    OpenKeys keys() {
        var stored = store.all();
        if (stored.isEmpty()) {
            addFirst(make(JwsAlgorithm.ES256, clock.instant()));
            stored = store.all();
        }
        var byName = new LinkedHashMap<Kid, SigningKey>();
        stored.forEach(key -> byName.put(key.kid(), open(key)));
        var signing = new EnumMap<JwsAlgorithm, Kid>(JwsAlgorithm.class);
        stored.stream()
                .map(StoredKey::life)
                .filter(KeyLife::signs)
                .forEach(key -> signing.put(key.algorithm(), key.kid()));
        return new OpenKeys(byName, signing);
    }

    /** A new key, that is nowhere kept. */
    StoredKey make(JwsAlgorithm algorithm, Instant now) {
        return close(KeyKind.generate(algorithm), algorithm, now);
    }

    private void addFirst(StoredKey key) {
        if (store.addFirst(key.with(key.life().promoted())) == SigningKeys.Adding.ADDED) {
            audit.append(List.of(AuditEvent.of(AuditKind.KEY_ADDED, Trace.none(), key.createdAt())
                    .naming(key.kid().value())));
        }
    }

    private StoredKey close(JWK key, JwsAlgorithm algorithm, Instant now) {
        var publicJwk = key.toPublicJWK().toJSONString();
        try {
            var life = KeyLife.next(new Kid(key.getKeyID()), algorithm, now);
            var wrapped = ring.wrap(utf8(key.toJSONString()), associatedData(life, publicJwk));
            return new StoredKey(life, publicJwk, wrapped, ring.newest());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a new signing key cannot be encrypted", broken);
        }
    }

    private SigningKey open(StoredKey stored) {
        try {
            var associatedData = associatedData(stored.life(), stored.publicJwk());
            var secret = ring.unwrap(stored.keyEncryptionKey(), stored.sealedPrivate(), associatedData);
            if (!stored.keyEncryptionKey().equals(ring.newest())) {
                reseal(stored, secret, associatedData);
            }
            return KeyKind.open(stored.algorithm(), new String(secret, StandardCharsets.UTF_8), signatures);
        } catch (GeneralSecurityException | ParseException | JOSEException broken) {
            throw new IllegalStateException(
                    "the signing key " + stored.kid() + " cannot be opened: is SIGNET_KEY_ENCRYPTION_KEY the one that"
                            + " sealed it?",
                    broken);
        }
    }

    /** So that the key that sealed it can go. */
    private void reseal(StoredKey stored, byte[] secret, byte[] associatedData) throws GeneralSecurityException {
        store.reseal(stored.sealedBy(ring.newest(), ring.wrap(secret, associatedData)), stored.keyEncryptionKey());
    }

    private static byte[] associatedData(KeyLife life, String publicJwk) {
        return utf8(life.kid() + "|" + life.algorithm().wire() + "|" + publicJwk);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
