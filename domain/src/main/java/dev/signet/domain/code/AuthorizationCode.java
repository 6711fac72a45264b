package dev.signet.domain.code;

import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.encoding.Sha256;
import java.util.Optional;

/**
 * What the browser carries from us to a client, to be traded once for tokens (RFC 6749 section 1.3.1): 256 random bits,
 * base64url in 43 characters. A secret, of which only the {@link #digest()} is kept.
 */
public final class AuthorizationCode {

    public static final int BYTES = 32;

    private final String value;

    private AuthorizationCode(String value) {
        this.value = value;
    }

    public static AuthorizationCode of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a code has " + BYTES + " bytes");
        }
        return new AuthorizationCode(Base64Url.encode(random));
    }

    public static Optional<AuthorizationCode> parse(String text) {
        return Base64Url.decode(text, BYTES).map(bytes -> new AuthorizationCode(text));
    }

    /** What the database knows the code by. */
    public String digest() {
        return Sha256.of(value);
    }

    /** The code itself, for the redirect only. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "AuthorizationCode[hidden]";
    }
}
