package dev.signet.domain.session;

/** Why a session is over. Every sign-out has one, and the user is told. */
public enum EndReason {
    /** By oneself: here, everywhere, or from the list of devices. */
    LOGGED_OUT,
    /** By another login of the same user: the exclusive policy, an overflow, or the same browser logging in again. */
    REPLACED,
    /** By an administrator. */
    KICKED,
    PASSWORD_CHANGED,
    ACCOUNT_DISABLED,
    /** By the second use of what is good once: a refresh token, or a code of a third party. */
    REFRESH_REUSED,
    GRANT_WITHDRAWN,
    /** By resting too long. */
    IDLE,
    /** By reaching its absolute end. */
    EXPIRED,
    /** By a raised stamp of which nothing else is known any more. */
    STAMP_SUPERSEDED
}
