package dev.signet.persistence.jdbc;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Time that follows a clock and never goes back. Behind a clock that was set back it goes on at half its speed until
 * that one has caught up: what is issued meanwhile is younger than what was issued before, and still grows old.
 */
final class ForwardTime {

    private final LongSupplier monotonicNanos;
    private long ahead;
    private long shown = Long.MIN_VALUE;
    private long shownAt;

    ForwardTime(LongSupplier monotonicNanos) {
        this.monotonicNanos = monotonicNanos;
    }

    /** What the clock showed, in milliseconds of the epoch, at a moment of the monotonic one. */
    synchronized void follow(long millis, long atNanos) {
        ahead = TimeUnit.MILLISECONDS.toNanos(millis) - atNanos;
    }

    /** Now, in milliseconds of the epoch. */
    synchronized long millis() {
        long now = monotonicNanos.getAsLong();
        long slowly = shown == Long.MIN_VALUE ? shown : shown + (now - shownAt) / 2;
        shown = Math.max(ahead + now, slowly);
        shownAt = now;
        return TimeUnit.NANOSECONDS.toMillis(shown);
    }
}
