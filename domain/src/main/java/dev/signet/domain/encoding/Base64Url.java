package dev.signet.domain.encoding;

import java.util.Base64;
import java.util.Optional;

/**
 * Base64url without padding (RFC 4648 section 5), read strictly: the JDK's decoder accepts non-zero trailing bits, so
 * several texts would stand for the same bytes; here exactly one does.
 */
public final class Base64Url {

    private Base64Url() {}

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The bytes behind a text: empty unless there are exactly {@code size} and the text is their canonical form. */
    public static Optional<byte[]> decode(String text, int size) {
        if (text.length() != (size * 8 + 5) / 6) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
