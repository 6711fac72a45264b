package dev.signet.persistence.redis;

import dev.signet.domain.encoding.Base64Url;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** How single values are written into bytes. Reading anything else than what was written throws some exception. */
final class Wording {

    private static final int ID_BYTES = 16;

    /** In milliseconds. */
    private static final long[] UNITS = {60_000, 1000, 1};

    private Wording() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }

    /** The bytes behind base64url. */
    static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    static String readId(ByteBuffer from) {
        byte[] id = new byte[ID_BYTES];
        from.get(id);
        return Base64Url.encode(id);
    }

    static void writeText(ByteBuffer to, String text) {
        byte[] ascii = ascii(text);
        if (ascii.length > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("too long a text: " + ascii.length);
        }
        to.put((byte) ascii.length).put(ascii);
    }

    static String readText(ByteBuffer from) {
        byte[] ascii = new byte[from.get()];
        from.get(ascii);
        return text(ascii);
    }

    /** Seven bits a byte, the sign in the lowest: small numbers are short, negative ones too. */
    static void writeNumber(ByteBuffer to, long number) {
        writeBits(to, number << 1 ^ number >> 63);
    }

    /** In minutes or seconds if it is so many, which is short; the unit is in the lowest two bits. */
    static void writeSpan(ByteBuffer to, Duration span) {
        long millis = span.toMillis();
        int unit = 0;
        while (millis % UNITS[unit] != 0) {
            unit++;
        }
        writeBits(to, millis / UNITS[unit] << 2 | unit);
    }

    private static void writeBits(ByteBuffer to, long bits) {
        long rest = bits;
        while ((rest & ~0x7fL) != 0) {
            to.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        to.put((byte) rest);
    }

    static long readNumber(ByteBuffer from) {
        long bits = readBits(from);
        return bits >>> 1 ^ -(bits & 1);
    }

    static Duration readSpan(ByteBuffer from) {
        long bits = readBits(from);
        return Duration.ofMillis((bits >> 2) * UNITS[(int) (bits & 3)]);
    }

    private static long readBits(ByteBuffer from) {
        long bits = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = from.get();
            bits |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return bits;
            }
        }
        throw new IllegalArgumentException("too long a number");
    }

    static byte[] time(Instant at) {
        return ByteBuffer.allocate(Long.BYTES).putLong(at.toEpochMilli()).array();
    }

    /** Empty if it is no time. */
    static Optional<Instant> readTime(byte[] bytes) {
        return bytes.length == Long.BYTES
                ? Optional.of(Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong()))
                : Optional.empty();
    }
}
