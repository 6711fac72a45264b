package dev.signet.domain.revocation;

import java.time.Duration;

/** What a node does about credentials when it has not been able to look at the feed for longer than its lease. */
public sealed interface LeasePolicy {

    /** How long memory may go on vouching after the lease. */
    default Duration beyondLease() {
        return Duration.ZERO;
    }

    /** Asks the database about each: nothing ended is admitted, and nobody is while the database is down. */
    record Ask() implements LeasePolicy {}

    /** Refuses to tell, even if the database could. */
    record Deny() implements LeasePolicy {}

    /** Goes on vouching for a time, in which what was ended elsewhere may be admitted; then refuses to tell. */
    record Bounded(Duration beyondLease) implements LeasePolicy {

        public Bounded {
            if (beyondLease.isNegative() || beyondLease.isZero()) {
                throw new IllegalArgumentException("a bound is a time, not " + beyondLease);
            }
        }
    }
}
