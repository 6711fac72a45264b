package dev.signet.domain.refresh;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether an access token that has expired may still be renewed. What is presented is the token's {@code exp}; the
 * grace is open at its end, so a grace of zero, the default, allows nothing.
 */
public record Grace(Duration afterExpiry) implements RefreshRule<Instant, RenewalDecision> {

    public static Grace none() {
        return new Grace(Duration.ZERO);
    }

    @Override
    public RenewalDecision decide(Instant expiresAt, Instant now) {
        if (now.isBefore(expiresAt)) {
            return new RenewalDecision.TooEarly(expiresAt);
        }
        return now.isBefore(expiresAt.plus(afterExpiry))
                ? new RenewalDecision.Renew()
                : new RenewalDecision.TooLate(expiresAt);
    }
}
