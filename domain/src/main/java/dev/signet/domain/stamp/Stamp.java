package dev.signet.domain.stamp;

/**
 * The login stamp: one counter per user that only ever grows. Raising it says "all that was issued before is void".
 *
 * <p>It is a counter and not a clock value, so two logins in one tick, or a clock set back, cannot collide.
 *
 * @param value from 1
 */
public record Stamp(long value) implements Comparable<Stamp> {

    public Stamp {
        if (value < 1) {
            throw new IllegalArgumentException("a stamp counts from 1, not " + value);
        }
    }

    public static Stamp first() {
        return new Stamp(1);
    }

    public static Stamp of(long value) {
        return new Stamp(value);
    }

    public Stamp next() {
        return new Stamp(Math.addExact(value, 1));
    }

    /**
     * How a stamp that somebody presents stands against the one that we know of.
     *
     * @param known the user's stamp as far as we know
     */
    public StampStanding against(Stamp known) {
        int order = compareTo(known);
        if (order < 0) {
            return StampStanding.SUPERSEDED;
        }
        return order == 0 ? StampStanding.CURRENT : StampStanding.AHEAD;
    }

    @Override
    public int compareTo(Stamp other) {
        return Long.compare(value, other.value);
    }
}
