package dev.signet.domain.session;

import java.time.Duration;

/**
 * How long a session may last.
 *
 * @param idle without use, at most
 * @param absolute in all, at most
 * @param outlivesBrowser whether a cookie of it is kept when the browser closes
 */
public record Lifetime(Duration idle, Duration absolute, boolean outlivesBrowser) {

    public Lifetime {
        if (idle.isNegative() || idle.isZero() || idle.compareTo(absolute) > 0) {
            throw new IllegalArgumentException("0 < idle <= absolute, not " + idle + " and " + absolute);
        }
    }
}
