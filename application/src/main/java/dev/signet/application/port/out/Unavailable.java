package dev.signet.application.port.out;

import java.time.Duration;

/**
 * Something that the hexagon needs does not answer or has no room: a store, the hash pool. The answer is unknown, so it
 * is never taken for a refusal; the caller may come again.
 */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * Says that something cannot be reached or used now.
     *
     * @param what names it for the log; never holds a credential
     * @param retryAfter when it is worth to come again
     */
    public Unavailable(String what, Duration retryAfter) {
        super(what);
        this.retryAfter = retryAfter;
    }

    /** The same, with the failure that showed it. */
    public Unavailable(String what, Duration retryAfter, Throwable cause) {
        super(what, cause);
        this.retryAfter = retryAfter;
    }

    /** When it is worth to come again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
