package dev.signet.application.port.in;

/** Removes what nobody needs to know any more, on one node at a time. */
public interface Sweep {

    /**
     * Does a bounded piece of the work, if this node is the one whose turn it is. Call it each minute.
     *
     * @return how many rows are gone
     * @throws dev.signet.application.port.out.Unavailable if the database does not answer; the next call goes on
     */
    int sweep();
}
