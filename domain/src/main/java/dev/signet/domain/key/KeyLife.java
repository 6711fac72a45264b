package dev.signet.domain.key;

import dev.signet.domain.client.JwsAlgorithm;
import java.time.Instant;

/**
 * Where a signing key stands: it is shown first, then it signs, then it is kept for what it has signed.
 *
 * @param algorithm the only one that it signs by
 * @param addedAt from when on it is shown
 */
public record KeyLife(Kid kid, JwsAlgorithm algorithm, Instant addedAt, Use use) {

    /** What the key is there for. */
    public sealed interface Use {}

    /** To be known to everybody when its time to sign comes. */
    public record Next() implements Use {}

    /** It is the one key that signs by its algorithm. */
    public record Signs() implements Use {}

    /** To verify what it signed until then. */
    public record Retired(Instant at) implements Use {}

    /** A key that nobody has heard of yet. */
    public static KeyLife next(Kid kid, JwsAlgorithm algorithm, Instant now) {
        return new KeyLife(kid, algorithm, now, new Next());
    }

    public KeyLife promoted() {
        return new KeyLife(kid, algorithm, addedAt, new Signs());
    }

    public KeyLife retired(Instant now) {
        if (!signs()) {
            throw new IllegalStateException("what has never signed retires from nothing");
        }
        return new KeyLife(kid, algorithm, addedAt, new Retired(now));
    }

    /** Whether it is to sign no more once the other does: each algorithm has a key of its own. */
    public boolean givesWayTo(KeyLife other) {
        return signs() && algorithm == other.algorithm;
    }

    public boolean signs() {
        return use instanceof Signs;
    }

    public boolean isNext() {
        return use instanceof Next;
    }
}
