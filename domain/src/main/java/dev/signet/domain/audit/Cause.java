package dev.signet.domain.audit;

import dev.signet.domain.session.EndReason;
import java.util.Locale;

/** Why something happened, in the words that the wire has for it. */
public enum Cause {
    LOGGED_OUT,
    SESSION_REPLACED,
    SESSION_KICKED,
    PASSWORD_CHANGED,
    ACCOUNT_DISABLED,
    REFRESH_REUSED,
    GRANT_WITHDRAWN,
    SESSION_IDLE,
    SESSION_EXPIRED,
    STAMP_SUPERSEDED,
    CREDENTIALS_INVALID,
    SESSION_LIMIT,
    COOKIE_CONFLICT,
    NOT_ALLOWED,
    STEP_UP_REQUIRED,
    THROTTLED,
    CAPTCHA_REQUIRED,
    CAPTCHA_INVALID;

    /** The word on the wire, such as {@code session-kicked}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Cause of(EndReason ended) {
        return switch (ended) {
            case LOGGED_OUT -> LOGGED_OUT;
            case REPLACED -> SESSION_REPLACED;
            case KICKED -> SESSION_KICKED;
            case PASSWORD_CHANGED -> PASSWORD_CHANGED;
            case ACCOUNT_DISABLED -> ACCOUNT_DISABLED;
            case REFRESH_REUSED -> REFRESH_REUSED;
            case GRANT_WITHDRAWN -> GRANT_WITHDRAWN;
            case IDLE -> SESSION_IDLE;
            case EXPIRED -> SESSION_EXPIRED;
            case STAMP_SUPERSEDED -> STAMP_SUPERSEDED;
        };
    }
}
