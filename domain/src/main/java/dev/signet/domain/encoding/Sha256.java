package dev.signet.domain.encoding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4): enough for secrets of 128 random bits and more, and for nothing that a person made up. */
public final class Sha256 {

    public static final int BYTES = 32;

    private Sha256() {}

    /** The hash of a text's UTF-8 bytes, base64url. */
    public static String of(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return Base64Url.encode(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Compares two hashes in a time that tells nothing of where they differ. */
    public static boolean areEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
