package dev.signet.domain.session;

/** How a session is carried. */
public enum Kind {
    /** By the cookie that sibling sites share. */
    COOKIE,
    /** By an access and a refresh token of our own client. */
    TOKEN,
    /** By the tokens of a third party, under a grant that the user gave. */
    CLIENT
}
