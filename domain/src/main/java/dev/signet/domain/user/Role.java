package dev.signet.domain.user;

/** What a user may do beyond looking after the own account. Roles stay in the database, never in a token. */
public enum Role {
    ADMINISTRATOR
}
