package dev.signet.application.port.in;

/**
 * Keeps what this node knows of revocations up to date, and its right to vouch for credentials alive.
 *
 * <p>All methods throw {@link dev.signet.application.port.out.Unavailable} if the database does not answer; then the
 * node stops vouching when its lease runs out, and asks the database about each credential.
 */
public interface CatchUpWithFeed {

    /** Enters the list of nodes and loads what may still matter. Call it once, before serving. */
    void start();

    /** Reads what is new. Call it each second. */
    void catchUp();

    /** Leaves the list of nodes, so that nobody waits for this one. A poll that comes later does nothing. */
    void stop();
}
