package dev.signet.application.port.in;

/** Tells clients of ended logins, on one node at a time, until they have heard or a day is over. */
public interface DeliverLogouts {

    /**
     * Begins what is due, if this node is the one whose turn it is. Call it each second.
     *
     * @return how many attempts were begun
     * @throws dev.signet.application.port.out.Unavailable if the database does not answer; the next call goes on
     */
    int deliver();

    /** How many clients are still to be told of how many ends, by the last look of this node. */
    long owed();
}
