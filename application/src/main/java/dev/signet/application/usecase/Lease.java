package dev.signet.application.usecase;

import dev.signet.application.port.out.MonotonicClock;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.revocation.LeasePolicy;
import java.time.Duration;

/**
 * This node's right to vouch for credentials from memory. Only a successful look at the feed renews it, counted from
 * before the look began, so that it never outlasts what the database was told.
 */
final class Lease {

    static final Duration LENGTH = Duration.ofSeconds(5);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final MonotonicClock clock;
    private final LeasePolicy policy;
    private volatile Duration end;
    private volatile Duration read;

    Lease(MonotonicClock clock, LeasePolicy policy) {
        this.clock = clock;
        this.policy = policy;
        this.read = clock.elapsed();
        giveUp();
    }

    Duration now() {
        return clock.elapsed();
    }

    void renewFrom(Duration begun) {
        read = begun;
        end = begun.plus(LENGTH).plus(policy.beyondLease());
    }

    final void giveUp() {
        end = clock.elapsed();
    }

    /** How long ago the last look at the feed began that succeeded. */
    Duration age() {
        return clock.elapsed().minus(read);
    }

    boolean vouches() {
        return clock.elapsed().compareTo(end) < 0;
    }

    /**
     * Whether the database may be asked about a credential in place of our memory.
     *
     * @throws Unavailable if by the policy nothing may be told without a lease
     */
    void mustAllowAsking() {
        if (!(policy instanceof LeasePolicy.Ask) && !vouches()) {
            throw new Unavailable("this node does not know what was ended lately", RETRY_AFTER);
        }
    }
}
