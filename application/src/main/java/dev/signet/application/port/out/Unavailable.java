package dev.signet.application.port.out;

import java.time.Duration;

/**
 * Something that the hexagon needs does not answer now: a store is down, or the hashing pool is full. Nobody may
 * conclude from it that a login is dead; the caller is told to come back.
 */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public Unavailable(String what, Duration retryAfter) {
        super(what);
        this.retryAfter = retryAfter;
    }

    public Unavailable(String what, Duration retryAfter, Throwable cause) {
        super(what, cause);
        this.retryAfter = retryAfter;
    }

    /** When it is worth trying again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
