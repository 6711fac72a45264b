package dev.signet.domain.access;

/** What is wrong with a token itself: one reason each, so that nobody has to guess. */
public enum TokenFault {
    /** Not a token of ours by size, form, header or claims. */
    MALFORMED,
    SIGNATURE_INVALID,
    /** A genuine JWT, but not an access token: a refresh token is none, and an ID token is none. */
    TYPE_MISMATCH,
    ISSUER_MISMATCH,
    AUDIENCE_MISMATCH,
    EXPIRED
}
