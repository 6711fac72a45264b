package dev.signet.persistence.redis;

import dev.signet.domain.session.CookieDigest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/**
 * Where sessions stand in Redis: some dozens in one small hash, which Redis packs tightly, while a key for each would
 * cost more than what it names. The digest of the cookie finds the drawer, of which there are {@value #COUNT}. A drawer
 * is emptied as a whole every {@link #TURN}, at a moment of its own, so that the database is asked for its sessions again
 * and not for all at once: no session costs more than one place at a time, and none stays that nobody uses.
 *
 * @param number which one
 * @param since when it was emptied last
 */
record Drawer(int number, Instant since) {

    static final int COUNT = 1 << 14;
    static final Duration TURN = Duration.ofMinutes(15);

    private static final String PREFIX = "sg:";
    private static final int RADIX = 36;
    private static final int NUMBER_BYTES = 2;

    /** In their drawer; with its number, two of ten million sessions share a place once in thirty installations. */
    private static final int FIELD_BYTES = 4;

    /** The one that a cookie's session is put into at a time. */
    static Drawer of(CookieDigest cookie, Instant at) {
        int number = ByteBuffer.wrap(Wording.bytes(cookie.value())).getShort() & COUNT - 1;
        long turn = TURN.toMillis();
        long sinceEmptied = (at.toEpochMilli() + turn * number / COUNT) % turn;
        return new Drawer(number, at.minusMillis(sinceEmptied));
    }

    Instant until() {
        return since.plus(TURN);
    }

    /** Its name until it is emptied: nothing is found there that was put in before. */
    byte[] key() {
        return Wording.ascii(PREFIX
                + Integer.toString(number, RADIX)
                + ':'
                + Long.toString(since.toEpochMilli() / TURN.toMillis(), RADIX));
    }

    /** The place of a session among others. */
    static byte[] field(CookieDigest cookie) {
        return ByteBuffer.allocate(FIELD_BYTES)
                .put(Wording.bytes(cookie.value()), NUMBER_BYTES, FIELD_BYTES)
                .array();
    }

    /** The place of what is too long for the other. */
    static byte[] overflow(CookieDigest cookie) {
        return ByteBuffer.allocate(FIELD_BYTES + 1).put(field(cookie)).array();
    }
}
