package dev.signet.web.main;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A configured secret: it does not print, compares in constant time, and is opened by {@link #open} alone. */
public final class Secret {

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Wraps the UTF-8 bytes of a text. */
    public static Secret of(String text) {
        return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Wraps a copy of the bytes. */
    public static Secret of(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    /** The secret itself: a copy of its bytes. */
    public byte[] open() {
        return bytes.clone();
    }

    /** The secret itself, where it is a text. */
    public String openText() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes, secret.bytes);
    }

    /** One for all secrets, so that a hash table or a log line of hash codes tells nothing. */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "Secret[not printed]";
    }
}
