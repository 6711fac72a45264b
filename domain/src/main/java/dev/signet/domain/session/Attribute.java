package dev.signet.domain.session;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** A small value that a site keeps with the session. It lives no longer than the session does. */
public record Attribute(Name name, String value) {

    /** Characters, at most. */
    public static final int MAX_VALUE = 1024;

    /** Attributes that one session may have, at most. */
    public static final int MAX_PER_SESSION = 32;

    public Attribute {
        if (!isValue(value)) {
            throw new IllegalArgumentException("at most " + MAX_VALUE + " characters, all of them whole");
        }
    }

    public static Optional<Attribute> of(Name name, String value) {
        return isValue(value) ? Optional.of(new Attribute(name, value)) : Optional.empty();
    }

    /** Half a surrogate pair has no bytes, so a store would give something else back. */
    private static boolean isValue(String text) {
        return text.length() <= MAX_VALUE && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** 1 to 64 letters, digits, dots, hyphens and underscores. */
    public record Name(String value) {

        private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

        public Name {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("not the name of an attribute");
            }
        }

        public static Optional<Name> parse(String text) {
            return SHAPE.matcher(text).matches() ? Optional.of(new Name(text)) : Optional.empty();
        }
    }
}
