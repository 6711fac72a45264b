package dev.signet.application.port.out;

import java.time.Duration;
import java.util.List;

/** The nodes that vouch for credentials. All methods throw {@link Unavailable} if the store does not answer. */
public interface Nodes {

    /**
     * Writes down that a node has applied the log up to a number and vouches for so long. Call it after having
     * applied, never before.
     *
     * @param node names the node's process, not its machine
     */
    void renew(String node, long appliedSeq, Duration lease);

    /** The nodes that may vouch still: each lease that has not run out on the store's clock, or did only just now. */
    List<LiveNode> live();

    /** Takes a node that stops out of the list, so that nobody waits for it. */
    void leave(String node);

    /** Removes nodes whose leases ran out longer ago than {@code keep}; at most {@code limit}. Tells how many. */
    int sweep(Duration keep, int limit);

    /**
     * A node that may vouch.
     *
     * @param appliedSeq the number up to which it had applied the whole log when it last said so
     */
    record LiveNode(String node, long appliedSeq) {}
}
