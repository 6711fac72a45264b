package dev.signet.domain.user;

/** Whether an account may be used. */
public enum Status {
    ACTIVE,
    DISABLED
}
