package dev.signet.domain.session;

import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.encoding.TimeOrdered;
import java.time.Instant;
import java.util.Optional;

/**
 * The session id ({@code sid}, OpenID Connect Front-Channel Logout section 3): 128 bits, base64url in 22 characters. New
 * ones are time-ordered ({@link TimeOrdered}); those from before are random, and count as well. It stands in tokens and
 * logs, beside the time of the login, so it is no secret and never the cookie's value.
 */
public record SessionId(String value) {

    public static final int BYTES = TimeOrdered.BYTES;

    /** Bytes of randomness that {@link #issue} takes. */
    public static final int RANDOM_BYTES = TimeOrdered.RANDOM_BYTES;

    public SessionId {
        if (Base64Url.decode(value, BYTES).isEmpty()) {
            throw new IllegalArgumentException("a session id is " + BYTES + " bytes in base64url");
        }
    }

    /**
     * Makes a new id.
     *
     * @param now when the session begins
     * @param random {@value #RANDOM_BYTES} unpredictable bytes
     */
    public static SessionId issue(Instant now, byte[] random) {
        return of(TimeOrdered.id(now, random));
    }

    public static SessionId of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a session id has " + BYTES + " bytes");
        }
        return new SessionId(Base64Url.encode(bytes));
    }

    public static Optional<SessionId> parse(String text) {
        return Base64Url.decode(text, BYTES).map(bytes -> new SessionId(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
