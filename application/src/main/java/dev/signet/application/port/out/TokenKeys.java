package dev.signet.application.port.out;

import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.Kid;
import java.time.Instant;

/** What this node signs and verifies tokens with: a copy of the {@link SigningKeys}, opened. */
public interface TokenKeys {

    /** A new key, that is nowhere kept yet and signs nothing yet. */
    StoredKey make(JwsAlgorithm algorithm, Instant now);

    /**
     * Reads the keys anew from their store.
     *
     * @throws Unavailable if that does not answer; then the keys stay what they were
     */
    void read();

    /**
     * Forgets a key at once, and without I/O: nothing that it signed is genuine here any more, and no reading brings it
     * back.
     *
     * @return whether it was there
     */
    boolean drop(Kid kid);
}
