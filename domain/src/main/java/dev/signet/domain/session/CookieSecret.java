package dev.signet.domain.session;

import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.encoding.Sha256;
import java.util.Optional;

/**
 * The value of the cookie that sibling sites share: 256 random bits, base64url in 43 characters. A secret, of which
 * only the {@link #digest()} is kept; {@link #reveal()} is the only way out.
 */
public final class CookieSecret {

    public static final int BYTES = 32;

    private final String value;
    private final CookieDigest digest;

    private CookieSecret(String value) {
        this.value = value;
        this.digest = new CookieDigest(Sha256.of(value));
    }

    public static CookieSecret of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a cookie's value has " + BYTES + " bytes");
        }
        return new CookieSecret(Base64Url.encode(random));
    }

    public static Optional<CookieSecret> parse(String text) {
        return Base64Url.decode(text, BYTES).map(bytes -> new CookieSecret(text));
    }

    /** What the database knows the cookie by. Fast hashing is enough for 256 random bits. */
    public CookieDigest digest() {
        return digest;
    }

    /** The value itself, for the browser only. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CookieSecret that && digest.equals(that.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return "CookieSecret[hidden]";
    }
}
