package dev.signet.application.fake;

import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.application.port.out.TokenKeys;
import dev.signet.application.port.out.TokenMint;
import dev.signet.application.port.out.TokenReader;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.AccessToken;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.KeyLife;
import dev.signet.domain.key.Kid;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What one node signs and verifies with. The tokens themselves are everybody's. */
public final class FakeTokenKeys implements TokenMint, TokenReader, TokenKeys {
    /** The key of the first start of all. */
    static final Kid FIRST = new Kid("the-first-key");

    private final FakeTokens tokens;
    private final FakeSigningKeys store;
    private final AtomicInteger readings = new AtomicInteger();
    private final Set<Kid> dropped = new HashSet<>();
    private final Set<String> readLately = new HashSet<>();
    private List<KeyLife> held;

    FakeTokenKeys(FakeTokens tokens, FakeSigningKeys store) {
        this.tokens = tokens;
        this.store = store;
        held = store.peek();
    }

    static StoredKey first(Instant now) {
        return key(KeyLife.next(FIRST, JwsAlgorithm.ES256, now).promoted());
    }

    @Override
    public StoredKey make(JwsAlgorithm algorithm, Instant now) {
        return key(KeyLife.next(new Kid(UUID.randomUUID().toString()), algorithm, now));
    }

    private static StoredKey key(KeyLife life) {
        return new StoredKey(life, "{}", new byte[0], "k1");
    }

    @Override
    public synchronized void read() {
        readings.incrementAndGet();
        held = store.all().stream()
                .map(StoredKey::life)
                .filter(life -> !dropped.contains(life.kid()))
                .toList();
    }

    @Override
    public synchronized boolean drop(Kid kid) {
        dropped.add(kid);
        boolean knew = knows(kid);
        held = held.stream().filter(life -> !life.kid().equals(kid)).toList();
        return knew;
    }

    public synchronized boolean knows(Kid kid) {
        return held.stream().anyMatch(life -> life.kid().equals(kid));
    }

    /** How often the store was read. */
    public int readings() {
        return readings.get();
    }

    @Override
    public synchronized AccessToken mint(AccessClaims claims, JwsAlgorithm algorithm) {
        return tokens.mint(claims, signing(algorithm).kid());
    }

    private KeyLife signing(JwsAlgorithm algorithm) {
        return held.stream()
                .filter(life -> life.signs() && life.algorithm() == algorithm)
                .findFirst()
                .orElseThrow(() -> new Unavailable("no key of " + algorithm + " signs", Duration.ofSeconds(1)));
    }

    /** The names in the JWK set that this node publishes. */
    public synchronized Set<Kid> published() {
        return held.stream().map(KeyLife::kid).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized Reading read(String token) {
        var reading = tokens.read(token);
        if (!(reading instanceof Reading.Genuine genuine)) {
            return reading;
        }
        if (!knows(genuine.kid())) {
            return new Reading.UnknownKey();
        }
        readLately.add(token);
        return reading;
    }

    /** Forgets nothing, and lets nothing count whose key is gone. */
    @Override
    public synchronized Optional<Reading> remembered(String token) {
        return readLately.contains(token)
                ? Optional.of(tokens.read(token))
                        .filter(reading -> reading instanceof Reading.Genuine genuine && knows(genuine.kid()))
                : Optional.empty();
    }
}
