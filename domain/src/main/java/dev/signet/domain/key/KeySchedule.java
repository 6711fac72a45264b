package dev.signet.domain.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When signing keys come and go.
 *
 * @param lastTokenLives how long after its issue the longest-lived token may still be shown, with all graces
 */
public record KeySchedule(Duration lastTokenLives) {

    /** For so long sites may keep the JWK set without asking again. */
    public static final Duration JWKS_CACHED = Duration.ofMinutes(5);

    /** A site that asked right before a node had read of the new key knows it in less than two of its periods. */
    public static final Duration SHOWN_AHEAD = JWKS_CACHED.multipliedBy(2);

    /** After so long no node signs with a retired key any more: each reads the keys once a minute. */
    public static final Duration SPREADS_WITHIN = Duration.ofMinutes(5);

    public Instant signsAt(KeyLife next) {
        return next.addedAt().plus(SHOWN_AHEAD);
    }

    /** The next step, one at a time. */
    public KeyStep stepAt(Instant now, List<KeyLife> keys) {
        return keys.stream()
                .map(key -> stepFor(key, now))
                .filter(step -> !(step instanceof KeyStep.Nothing))
                .findFirst()
                .orElseGet(KeyStep.Nothing::new);
    }

    private KeyStep stepFor(KeyLife key, Instant now) {
        return switch (key.use()) {
            case KeyLife.Signs signs -> new KeyStep.Nothing();
            case KeyLife.Next next -> now.isBefore(signsAt(key)) ? new KeyStep.Nothing() : new KeyStep.Promote(key);
            case KeyLife.Retired retired ->
                now.isBefore(goesAt(retired)) ? new KeyStep.Nothing() : new KeyStep.Remove(key);
        };
    }

    private Instant goesAt(KeyLife.Retired retired) {
        return retired.at().plus(lastTokenLives).plus(SPREADS_WITHIN);
    }
}
