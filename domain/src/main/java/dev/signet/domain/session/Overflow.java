package dev.signet.domain.session;

/** Who gives way when a user has as many logins as are allowed. */
public enum Overflow {
    REFUSE,
    END_OLDEST,
    END_LONGEST_IDLE
}
