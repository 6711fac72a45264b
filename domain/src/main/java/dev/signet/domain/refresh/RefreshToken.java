package dev.signet.domain.refresh;

import dev.signet.domain.encoding.Base64Url;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * One refresh token: {@code srt1.<family>.<number>.<mac>}, where the family is the session's id and the MAC is
 * HMAC-SHA-256 over family, number and salt. A secret: it does not print, and {@link #reveal()} is the only way out.
 */
public final class RefreshToken {

    /** Characters, at most. */
    public static final int MAX_LENGTH = 96;

    private static final String PREFIX = "srt1";
    private static final int FAMILY_BYTES = 16;
    private static final int MAC_BYTES = 32;
    private static final int MAX_DIGITS = 18;
    private static final long MAX_NUMBER = 999_999_999_999_999_999L;

    private final String family;
    private final long number;
    private final String mac;

    private RefreshToken(String family, long number, String mac) {
        this.family = family;
        this.number = number;
        this.mac = mac;
    }

    public static RefreshToken of(String family, long number, byte[] mac) {
        boolean shaped = Base64Url.decode(family, FAMILY_BYTES).isPresent()
                && number >= 1
                && number <= MAX_NUMBER
                && mac.length == MAC_BYTES;
        if (!shaped) {
            throw new IllegalArgumentException("nobody could read such a refresh token");
        }
        return new RefreshToken(family, number, Base64Url.encode(mac));
    }

    /** Reads what somebody sent: empty unless it has the one form that we ever print. */
    public static Optional<RefreshToken> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String[] part = text.split("\\.", -1);
        boolean shaped = part.length == 4
                && part[0].equals(PREFIX)
                && Base64Url.decode(part[1], FAMILY_BYTES).isPresent()
                && isNumber(part[2])
                && Base64Url.decode(part[3], MAC_BYTES).isPresent();
        return shaped ? Optional.of(new RefreshToken(part[1], Long.parseLong(part[2]), part[3])) : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_DIGITS
                && text.charAt(0) != '0'
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** The session's id. */
    public String family() {
        return family;
    }

    public long number() {
        return number;
    }

    public boolean isSealedBy(byte[] expected) {
        return MessageDigest.isEqual(ascii(mac), ascii(Base64Url.encode(expected)));
    }

    /** The token itself, for its owner only. */
    public String reveal() {
        return PREFIX + "." + family + "." + number + "." + mac;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RefreshToken that && MessageDigest.isEqual(ascii(reveal()), ascii(that.reveal()));
    }

    @Override
    public int hashCode() {
        return family.hashCode();
    }

    @Override
    public String toString() {
        return "RefreshToken[" + family + " no. " + number + ", hidden]";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
