package dev.signet.domain.user;

import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.encoding.TimeOrdered;
import java.time.Instant;
import java.util.Optional;

/**
 * The subject ({@code sub}): 128 bits, time-ordered (UUID version 7, RFC 9562 section 5.7), printed base64url in 22
 * characters. Not a secret.
 */
public record UserId(String value) {

    /** Bytes of randomness that {@link #issue} takes. */
    public static final int RANDOM_BYTES = TimeOrdered.RANDOM_BYTES;

    private static final int BYTES = TimeOrdered.BYTES;

    public UserId {
        if (Base64Url.decode(value, BYTES).isEmpty()) {
            throw new IllegalArgumentException("a user id is " + BYTES + " bytes in base64url");
        }
    }

    /**
     * Makes a new id.
     *
     * @param now its time-ordered part, in milliseconds
     * @param random {@value #RANDOM_BYTES} unpredictable bytes
     */
    public static UserId issue(Instant now, byte[] random) {
        return new UserId(Base64Url.encode(TimeOrdered.id(now, random)));
    }

    /** Reads what somebody sent: empty unless it is the canonical base64url form of 16 bytes. */
    public static Optional<UserId> parse(String text) {
        return Base64Url.decode(text, BYTES).map(bytes -> new UserId(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
