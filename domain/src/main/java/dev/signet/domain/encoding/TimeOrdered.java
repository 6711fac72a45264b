package dev.signet.domain.encoding;

import java.time.Instant;

/**
 * Ids of 128 bits that begin with their time (UUID version 7, RFC 9562 section 5.7). A database that keeps its rows in
 * the order of such ids adds each at the end, where the pages are full, and not in the middle of half-empty ones.
 */
public final class TimeOrdered {

    public static final int BYTES = 16;

    /** Bytes of randomness that {@link #id} takes. */
    public static final int RANDOM_BYTES = 10;

    private static final int TIME_BYTES = 6;

    private TimeOrdered() {}

    /**
     * Makes a new id.
     *
     * @param now its time, in milliseconds
     * @param random {@value #RANDOM_BYTES} unpredictable bytes, of which 74 bits are taken
     */
    public static byte[] id(Instant now, byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("such an id takes " + RANDOM_BYTES + " random bytes");
        }
        byte[] id = new byte[BYTES];
        long millis = now.toEpochMilli();
        for (int i = 0; i < TIME_BYTES; i++) {
            id[i] = (byte) (millis >>> (40 - 8 * i));
        }
        System.arraycopy(random, 0, id, TIME_BYTES, RANDOM_BYTES);
        id[6] = (byte) (id[6] & 0x0f | 0x70);
        id[8] = (byte) (id[8] & 0x3f | 0x80);
        return id;
    }

    /** The time in an id; of other sixteen bytes it is any time at all. */
    public static Instant timeOf(byte[] id) {
        long millis = 0;
        for (int i = 0; i < TIME_BYTES; i++) {
            millis = millis << 8 | id[i] & 0xff;
        }
        return Instant.ofEpochMilli(millis);
    }
}
