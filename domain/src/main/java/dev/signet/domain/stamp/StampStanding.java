package dev.signet.domain.stamp;

/** What comparing two stamps of one user tells. */
public enum StampStanding {
    /** The presented stamp is the one that we know. */
    CURRENT,
    /** The presented stamp is smaller: whatever carries it is void. */
    SUPERSEDED,
    /** The presented stamp is larger than any that we know: it is we who are behind. */
    AHEAD
}
