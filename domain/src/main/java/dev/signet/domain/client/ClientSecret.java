package dev.signet.domain.client;

import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.encoding.Sha256;
import java.util.Optional;

/**
 * The password of a client. We make it, of 256 random bits, so that a fast hash keeps it; one that an operator brings
 * has at least {@value #MIN_LENGTH} characters. It does not print, and {@link #reveal()} is the only way out.
 */
public final class ClientSecret {

    public static final int BYTES = 32;
    public static final int MIN_LENGTH = 32;
    public static final int MAX_LENGTH = 256;

    private final String value;

    private ClientSecret(String value) {
        this.value = value;
    }

    public static ClientSecret of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a client secret has " + BYTES + " bytes");
        }
        return new ClientSecret(Base64Url.encode(random));
    }

    /** Empty unless it is long enough and of visible ASCII (RFC 6749 appendix A.2). */
    public static Optional<ClientSecret> parse(String text) {
        boolean good = text.length() >= MIN_LENGTH
                && text.length() <= MAX_LENGTH
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return good ? Optional.of(new ClientSecret(text)) : Optional.empty();
    }

    /** What is kept. */
    public String digest() {
        return Sha256.of(value);
    }

    public boolean hasDigest(String kept) {
        return Sha256.areEqual(digest(), kept);
    }

    /** The secret itself, for the client only, and once. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "ClientSecret[hidden]";
    }
}
