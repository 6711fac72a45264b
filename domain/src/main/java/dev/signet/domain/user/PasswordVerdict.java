package dev.signet.domain.user;

/** What the rules say of a password that somebody wants to have. */
public enum PasswordVerdict {
    FINE,
    TOO_SHORT,
    TOO_LONG,
    /** It is the login name in some spelling. */
    LIKE_THE_NAME,
    /** It stands on the list of passwords that are guessed first. */
    COMMON
}
