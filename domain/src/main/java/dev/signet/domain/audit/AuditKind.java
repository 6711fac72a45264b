package dev.signet.domain.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen that somebody may have to answer for. A code never changes its meaning; new ones may come. */
public enum AuditKind {
    REGISTERED,
    LOGGED_IN,
    LOGIN_FAILED(true),
    REAUTHENTICATED,
    REAUTHENTICATION_FAILED(true),
    PASSWORD_CHANGED,
    /** Whoever wanted to change it did not know the current one. */
    PASSWORD_CHANGE_FAILED(true),
    /** A refresh token was used again so soon that it may have been a lost response. */
    REFRESH_REPEATED(true),
    /** A refresh token was newer than the database knew: commits were lost. */
    REFRESH_CAUGHT_UP,
    REFRESH_REUSED,
    SESSION_ENDED,
    /** A user let a client act for him. */
    CONSENT_GIVEN,
    GRANT_WITHDRAWN,
    /** A client traded its code for tokens. */
    CODE_TRADED,
    /** A client came with a code that it did not get, or with a wrong proof for it, or too late. */
    CODE_REFUSED(true),
    /** A code came a second time, so what it had bought ended. */
    CODE_REUSED,
    /** A client that is to be told of ended logins did not listen for a day. */
    LOGOUT_GIVEN_UP,
    /** Live cookies of different users came in one request. */
    COOKIE_CONFLICT(true),
    KEY_ADDED,
    /** A key signs from now on; the one before it is kept for what it has signed. */
    KEY_PROMOTED,
    KEY_REMOVED,
    ADMINISTRATOR_APPOINTED,
    USER_LOOKED_UP,
    SESSIONS_LOOKED_UP,
    USER_KICKED,
    SESSION_KICKED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    AUDIT_READ,
    CLIENT_ADDED,
    CLIENT_CHANGED,
    CLIENT_DISABLED,
    CLIENT_ENABLED,
    CLIENT_SECRET_RENEWED,
    /** A token died before its time, by the wish of whoever it was issued to. */
    TOKEN_REVOKED,
    /** A program could not prove to be a client of ours. */
    CLIENT_REFUSED(true),
    /** A program got a token in its own name. */
    CLIENT_TOKEN_ISSUED,
    /** Somebody tried what only an administrator may, or may only just after having typed the password. */
    ADMINISTRATION_REFUSED(true);

    private final boolean counted;

    AuditKind() {
        this(false);
    }

    AuditKind(boolean counted) {
        this.counted = counted;
    }

    /** The word on the wire, such as {@code login-failed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AuditKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whether anybody can make it happen as often as he likes: then the same again is counted, not written anew. */
    public boolean isCounted() {
        return counted;
    }
}
