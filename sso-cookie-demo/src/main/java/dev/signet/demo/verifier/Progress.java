package dev.signet.demo.verifier;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * How far we have read. No clock of ours is compared with Signet's, whose time is not ours: the time that Signet shows in
 * the first words of a connection cannot be older than our question. So its time now is at most that, and what has passed
 * since we asked; a frame that was held up on its way looks as old as it is.
 */
final class Progress {

    private final LongSupplier nanos;
    private volatile Known known = new Known(Instant.EPOCH, Instant.EPOCH, Duration.ofDays(1), Duration.ZERO);
    private volatile Anchor anchor = new Anchor(Instant.MAX, 0);

    private record Known(Instant asOf, Instant now, Duration heardAt, Duration reach) {}

    /** What Signet's clock showed at most, at a moment of ours. */
    private record Anchor(Instant atMost, long nanos) {}

    Progress(LongSupplier nanos) {
        this.nanos = nanos;
    }

    long nanos() {
        return nanos.getAsLong();
    }

    /** The first words of a connection. */
    void anchor(Instant now, long askedAt) {
        anchor = new Anchor(now, askedAt);
    }

    void read(Instant asOf, Instant now, Duration reach) {
        known = new Known(asOf, now, Duration.ofNanos(nanos()), reach);
    }

    boolean hasBegun() {
        return !known.asOf().equals(Instant.EPOCH);
    }

    /** How old our knowledge is at most. */
    Duration age() {
        Anchor at = anchor;
        return hasBegun() && !at.atMost().equals(Instant.MAX)
                ? Duration.between(known.asOf(), at.atMost().plusNanos(nanos() - at.nanos()))
                : Duration.ofDays(1);
    }

    /** Signet's time, as we last heard it. */
    Instant now() {
        Known last = known;
        return last.now().plus(Duration.ofNanos(nanos()).minus(last.heardAt()));
    }

    /** Whether what we know speaks of a token as old as that. */
    boolean reachesBackTo(Instant issuedAt) {
        return issuedAt.isAfter(now().minus(known.reach()));
    }
}
