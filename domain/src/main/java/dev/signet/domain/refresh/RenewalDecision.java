package dev.signet.domain.refresh;

import java.time.Instant;

/** Whether an access token buys its successor now. */
public sealed interface RenewalDecision {

    record Renew() implements RenewalDecision {}

    record TooEarly(Instant opensAt) implements RenewalDecision {}

    record TooLate(Instant expiredAt) implements RenewalDecision {}
}
