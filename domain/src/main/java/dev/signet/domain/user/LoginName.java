package dev.signet.domain.user;

import java.util.Optional;

/**
 * The name that a user types to log in, in its one normal form (RFC 8265 section 3.3, UsernameCaseMapped), so that
 * every spelling of a name is the same name. At most {@value #MAX_CODE_POINTS} code points.
 */
public record LoginName(String value) {

    public static final int MAX_CODE_POINTS = 64;

    public LoginName {
        if (!UsernameCaseMapped.enforce(value).equals(Optional.of(value))) {
            throw new IllegalArgumentException("not the normal form of a login name");
        }
    }

    /** Reads what somebody typed: empty when no login name can be spelt so. */
    public static Optional<LoginName> parse(String typed) {
        if (typed.length() > 2 * MAX_CODE_POINTS) {
            return Optional.empty();
        }
        return UsernameCaseMapped.enforce(typed)
                .filter(name -> name.codePointCount(0, name.length()) <= MAX_CODE_POINTS)
                .map(LoginName::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
