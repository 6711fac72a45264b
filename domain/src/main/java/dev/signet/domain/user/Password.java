package dev.signet.domain.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/**
 * What a user typed as a password: NFC (RFC 8265 section 4.2), never trimmed or folded. A secret: it does not print,
 * compares in constant time, and {@link #reveal()} is the only way in.
 */
public final class Password {

    /** UTF-16 units that are looked at before anything is computed: far above any password that the rules allow. */
    private static final int MAX_UNITS = 1024;

    private final String value;

    private Password(String value) {
        this.value = value;
    }

    /** Reads what somebody typed: empty when it is so long that no password of ours can be meant, or has no NFC. */
    public static Optional<Password> parse(String typed) {
        boolean tooLong = typed.length() > MAX_UNITS;
        boolean brokenPairs = !StandardCharsets.UTF_8.newEncoder().canEncode(typed);
        return tooLong || brokenPairs
                ? Optional.empty()
                : Optional.of(new Password(Normalizer.normalize(typed, Form.NFC)));
    }

    /** The plain text, for hashing and judging only. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Password that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
