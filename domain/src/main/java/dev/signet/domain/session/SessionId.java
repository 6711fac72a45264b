package dev.signet.domain.session;

import dev.signet.domain.encoding.Base64Url;
import java.util.Optional;

/**
 * The session id ({@code sid}, OpenID Connect Front-Channel Logout section 3): 128 random bits, base64url in 22
 * characters. It stands in tokens and logs, so it is no secret and never the cookie's value.
 */
public record SessionId(String value) {

    public static final int BYTES = 16;

    public SessionId {
        if (Base64Url.decode(value, BYTES).isEmpty()) {
            throw new IllegalArgumentException("a session id is " + BYTES + " bytes in base64url");
        }
    }

    public static SessionId of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a session id has " + BYTES + " bytes");
        }
        return new SessionId(Base64Url.encode(random));
    }

    public static Optional<SessionId> parse(String text) {
        return Base64Url.decode(text, BYTES).map(bytes -> new SessionId(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
