package dev.signet.application.port.out;

import java.util.function.Supplier;

/**
 * Makes several writes one: all of them happen, or none. The use case says what belongs together.
 *
 * <p>Isolation is READ COMMITTED; races are decided by row locks, taken in the order user, session, feed.
 */
public interface Transactions {

    /**
     * Runs the work and commits. Whatever the work throws rolls everything back and comes out again.
     *
     * @throws Unavailable if the store does not answer, or the outcome of the commit is unknown
     */
    <T> T inOne(Supplier<T> work);
}
