package dev.signet.web.jwt;

import com.nimbusds.jose.jwk.JWK;
import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.application.port.out.TokenKeys;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.Kid;
import io.micronaut.security.token.jwt.endpoints.JwkProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** The keys in use, by name: one of each algorithm signs, and all of them verify. */
@Singleton
final class VerificationKeys implements JwkProvider, TokenKeys {

    private static final Duration NEXT_TENDING = Duration.ofMinutes(1);

    /** Our keys are named by their thumbprints (RFC 7638), SHA-256 in base64url. */
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final KeyVault vault;
    private final ReentrantLock reading = new ReentrantLock();
    private final Set<Kid> dropped = new HashSet<>();
    private volatile OpenKeys keys = OpenKeys.none();

    VerificationKeys(KeyVault vault) {
        this.vault = vault;
        read();
    }

    /** One reading after the other, so that none brings back what stood before. */
    @Override
    public void read() {
        reading.lock();
        try {
            hold(vault.keys());
        } finally {
            reading.unlock();
        }
    }

    /** What was dropped may still have stood there when the reading began. */
    private synchronized void hold(OpenKeys read) {
        keys = read.without(dropped);
    }

    /** Waits for no reading. */
    @Override
    public synchronized boolean drop(Kid kid) {
        boolean knew = named(kid).isPresent();
        dropped.add(kid);
        keys = keys.without(Set.of(kid));
        return knew;
    }

    @Override
    public StoredKey make(JwsAlgorithm algorithm, Instant now) {
        return vault.make(algorithm, now);
    }

    /** For threads that may block: right after a key was dropped, the one in its place has to be read first. */
    SigningKey signing(JwsAlgorithm algorithm) {
        return keys.signing(algorithm).orElseGet(() -> {
            read();
            return keys.signing(algorithm)
                    .orElseThrow(() -> new Unavailable("no key signs by " + algorithm.wire(), NEXT_TENDING));
        });
    }

    Optional<SigningKey> named(Kid kid) {
        return Optional.ofNullable(keys.byName().get(kid));
    }

    /** Whether a key that is not here may be one that another node has just made. */
    synchronized boolean mayCome(Kid kid) {
        return OURS.matcher(kid.value()).matches() && !dropped.contains(kid);
    }

    @Override
    public List<JWK> retrieveJsonWebKeys() {
        return keys.byName().values().stream().map(SigningKey::publicJwk).toList();
    }
}
