package dev.signet.domain.session;

import java.time.Duration;
import java.time.Instant;

/**
 * When a session ends by itself. Both ends are exclusive: at the instant itself it is over.
 *
 * @param idle how long it may rest, as promised when it began
 */
public record Life(Instant lastSeenAt, Instant idleEnd, Instant absoluteEnd, Duration idle) {

    /** Use is written down at most this often, and at most every twentieth of the idle time. */
    private static final Duration WRITE_AT_MOST_EVERY = Duration.ofMinutes(5);

    public Life {
        if (idle.isNegative() || idle.isZero() || idleEnd.isAfter(absoluteEnd)) {
            throw new IllegalArgumentException("a session rests for a time, and never beyond its absolute end");
        }
    }

    public static Life begin(Lifetime lifetime, Instant now) {
        return new Life(now, now.plus(lifetime.idle()), now.plus(lifetime.absolute()), lifetime.idle());
    }

    /** A use moves the idle end; an older use undoes nothing, and what has ended is not revived. */
    public Life usedAt(Instant now) {
        if (now.isBefore(lastSeenAt) || hasRunOut(now) || hasRestedTooLong(now)) {
            return this;
        }
        var end = now.plus(idle);
        return new Life(now, end.isBefore(absoluteEnd) ? end : absoluteEnd, absoluteEnd, idle);
    }

    /** Whether a use now is worth a write: use costs no write per request. */
    public boolean isWorthWriting(Instant now) {
        var step = idle.dividedBy(20);
        return !now.isBefore(lastSeenAt.plus(step.compareTo(WRITE_AT_MOST_EVERY) < 0 ? step : WRITE_AT_MOST_EVERY));
    }

    /** The same, cut off at the end of something else. */
    Life within(Instant end) {
        return end.isBefore(absoluteEnd)
                ? new Life(lastSeenAt, idleEnd.isBefore(end) ? idleEnd : end, end, idle)
                : this;
    }

    /** Somebody was there: for display, and no end is moved. */
    Life seenAt(Instant at) {
        return at.isAfter(lastSeenAt) ? new Life(at, idleEnd, absoluteEnd, idle) : this;
    }

    Standing standing(Instant now) {
        if (hasRunOut(now)) {
            return new Standing.Over(EndReason.EXPIRED);
        }
        return hasRestedTooLong(now) ? new Standing.Over(EndReason.IDLE) : new Standing.Live();
    }

    private boolean hasRunOut(Instant now) {
        return !now.isBefore(absoluteEnd);
    }

    private boolean hasRestedTooLong(Instant now) {
        return !now.isBefore(idleEnd);
    }
}
