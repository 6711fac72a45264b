package dev.signet.web.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.signet.application.port.out.AuditLog;
import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.Trace;
import dev.signet.domain.key.KeyLife;
import dev.signet.domain.key.Kid;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
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
    private final InstantSource clock;
    private final AuditLog audit;

    KeyVault(SigningKeys store, KeyRing ring, InstantSource clock, AuditLog audit) {
        this.audit = audit;
        this.store = store;
        this.ring = ring;
        this.clock = clock;
    }

    /** All keys, the oldest first. The first start of all makes one. */
    OpenKeys keys() {
        var stored = store.all();
        if (stored.isEmpty()) {
            addFirst(make(clock.instant()));
            stored = store.all();
        }
        var byName = new LinkedHashMap<Kid, SigningKey>();
        stored.forEach(key -> byName.put(key.kid(), open(key)));
        var signing =
                stored.stream().map(StoredKey::life).filter(KeyLife::signs).map(KeyLife::kid);
        return new OpenKeys(byName, signing.findFirst());
    }

    /** A new key, that is nowhere kept. */
    StoredKey make(Instant now) {
        return close(newKey(), now);
    }

    private void addFirst(StoredKey key) {
        if (store.addFirst(key.with(key.life().promoted())) == SigningKeys.Adding.ADDED) {
            audit.append(List.of(AuditEvent.of(AuditKind.KEY_ADDED, Trace.none(), key.createdAt())
                    .naming(key.kid().value())));
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every JDK has P-256", impossible);
        }
    }

    private StoredKey close(ECKey key, Instant now) {
        var publicJwk = key.toPublicJWK().toJSONString();
        try {
            var wrapped = ring.wrap(utf8(key.toJSONString()), associatedData(key.getKeyID(), publicJwk));
            var life = KeyLife.next(new Kid(key.getKeyID()), now);
            return new StoredKey(life, JWSAlgorithm.ES256.getName(), publicJwk, wrapped, ring.newest());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a new signing key cannot be encrypted", broken);
        }
    }

    private SigningKey open(StoredKey stored) {
        try {
            var associatedData = associatedData(stored.kid().value(), stored.publicJwk());
            var secret = ring.unwrap(stored.keyEncryptionKey(), stored.sealedPrivate(), associatedData);
            if (!stored.keyEncryptionKey().equals(ring.newest())) {
                reseal(stored, secret, associatedData);
            }
            return SigningKey.of(ECKey.parse(new String(secret, StandardCharsets.UTF_8)));
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

    private static byte[] associatedData(String kid, String publicJwk) {
        return utf8(kid + "|" + JWSAlgorithm.ES256.getName() + "|" + publicJwk);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
