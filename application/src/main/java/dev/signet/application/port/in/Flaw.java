package dev.signet.application.port.in;

import dev.signet.domain.user.PasswordVerdict;

/** What is wrong with something that somebody typed. */
public enum Flaw {
    USERNAME_INVALID,
    DISPLAY_NAME_INVALID,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_LIKE_THE_NAME,
    PASSWORD_COMMON;

    public boolean isOfThePassword() {
        return switch (this) {
            case USERNAME_INVALID, DISPLAY_NAME_INVALID -> false;
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_LIKE_THE_NAME, PASSWORD_COMMON -> true;
        };
    }

    /** @throws IllegalArgumentException for a password that is fine */
    public static Flaw of(PasswordVerdict verdict) {
        return switch (verdict) {
            case TOO_SHORT -> PASSWORD_TOO_SHORT;
            case TOO_LONG -> PASSWORD_TOO_LONG;
            case LIKE_THE_NAME -> PASSWORD_LIKE_THE_NAME;
            case COMMON -> PASSWORD_COMMON;
            case FINE -> throw new IllegalArgumentException("nothing is wrong with it");
        };
    }
}
