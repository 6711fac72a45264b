package dev.signet.domain.user;

import java.util.Optional;

/**
 * The name that a user types to log in, in its one normal form (RFC 8265 section 3.3, UsernameCaseMapped), so that
 * every spelling of a name is the same name. At most {@value #MAX_CODE_POINTS} code points.
 */
public record LoginName(String value) {

    public static final int MAX_CODE_POINTS = 64;

    /** UTF-16 units that are looked at: no code point takes more than four, even with its accents taken apart. */
    private static final int MAX_UNITS = 4 * MAX_CODE_POINTS;

    public LoginName {
        if (!fits(value) || !UsernameCaseMapped.enforce(value).equals(Optional.of(value))) {
            throw new IllegalArgumentException("not the normal form of a login name");
        }
    }

    /** Reads what somebody typed: empty when no login name can be spelt so. */
    public static Optional<LoginName> parse(String typed) {
        if (typed.length() > MAX_UNITS) {
            return Optional.empty();
        }
        return UsernameCaseMapped.enforce(typed).filter(LoginName::fits).map(LoginName::new);
    }

    private static boolean fits(String name) {
        return name.length() <= MAX_UNITS && name.codePointCount(0, name.length()) <= MAX_CODE_POINTS;
    }

    @Override
    public String toString() {
        return value;
    }
}
