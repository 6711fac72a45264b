package dev.signet.domain.refresh;

import java.time.Duration;
import java.time.Instant;

/**
 * When a live access token may be traded for its successor: in the last part of its life. The window is closed at its
 * start and open at its end. What is presented is the token's {@code exp}.
 */
public record RenewalWindow(Duration lastPartOfLife) implements RefreshRule<Instant, RenewalDecision> {

    @Override
    public RenewalDecision decide(Instant expiresAt, Instant now) {
        if (!now.isBefore(expiresAt)) {
            return new RenewalDecision.TooLate(expiresAt);
        }
        var opens = expiresAt.minus(lastPartOfLife);
        return now.isBefore(opens) ? new RenewalDecision.TooEarly(opens) : new RenewalDecision.Renew();
    }
}
