package dev.signet.domain.refresh;

import java.time.Instant;

/**
 * When something old is traded for something new. The notes that Signet grew from propose three designs that
 * contradict each other; each is a rule of its own here, and they live side by side.
 *
 * @param <P> what is presented
 * @param <D> the decision, sealed
 */
public sealed interface RefreshRule<P, D> permits Rotation, RenewalWindow, Grace {

    D decide(P presented, Instant now);
}
