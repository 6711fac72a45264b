package dev.signet.web.error;

import dev.signet.web.text.Texts;
import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a request failed: the stable word that programs read. A code never changes its meaning; new ones may come. */
public enum Reason {
    CREDENTIALS_INVALID(HttpStatus.UNAUTHORIZED),
    CAPTCHA_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY),
    CAPTCHA_INVALID(HttpStatus.UNPROCESSABLE_ENTITY),
    THROTTLED(HttpStatus.TOO_MANY_REQUESTS),
    CREDENTIALS_MISSING(HttpStatus.UNAUTHORIZED),
    TOKEN_MALFORMED(HttpStatus.UNAUTHORIZED),
    SIGNATURE_INVALID(HttpStatus.UNAUTHORIZED),
    ISSUER_MISMATCH(HttpStatus.UNAUTHORIZED),
    AUDIENCE_MISMATCH(HttpStatus.UNAUTHORIZED),
    TOKEN_TYPE_MISMATCH(HttpStatus.UNAUTHORIZED),
    TOKEN_EXPIRED(HttpStatus.UNAUTHORIZED),
    SESSION_IDLE(HttpStatus.UNAUTHORIZED),
    SESSION_EXPIRED(HttpStatus.UNAUTHORIZED),
    SESSION_REPLACED(HttpStatus.UNAUTHORIZED),
    SESSION_KICKED(HttpStatus.UNAUTHORIZED),
    LOGGED_OUT(HttpStatus.UNAUTHORIZED),
    STAMP_SUPERSEDED(HttpStatus.UNAUTHORIZED),
    PASSWORD_CHANGED(HttpStatus.UNAUTHORIZED),
    ACCOUNT_DISABLED(HttpStatus.UNAUTHORIZED),
    REFRESH_REUSED(HttpStatus.UNAUTHORIZED),
    REFRESH_EXPIRED(HttpStatus.UNAUTHORIZED),
    GRANT_WITHDRAWN(HttpStatus.UNAUTHORIZED),
    COOKIE_CONFLICT(HttpStatus.UNAUTHORIZED),
    STEP_UP_REQUIRED(HttpStatus.UNAUTHORIZED),
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    CROSS_SITE_REFUSED(HttpStatus.FORBIDDEN),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    NAME_TAKEN(HttpStatus.CONFLICT),
    RENEWAL_TOO_EARLY(HttpStatus.CONFLICT),
    SESSION_LIMIT(HttpStatus.CONFLICT),
    CURSOR_TOO_OLD(HttpStatus.GONE),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    UNKNOWN_HOST(HttpStatus.MISDIRECTED_REQUEST),
    INVALID_FIELD(HttpStatus.UNPROCESSABLE_ENTITY),
    PASSWORD_REJECTED(HttpStatus.UNPROCESSABLE_ENTITY),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Reason(HttpStatus status) {
        this.status = status;
    }

    /** The word on the wire, such as {@code session-kicked}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public HttpStatus status() {
        return status;
    }

    /** A short sentence for people; the same for every occurrence (RFC 9457 section 3.1.3). */
    public String title(Texts texts) {
        return texts.get("reason." + code() + ".title");
    }

    /** What to do about it, for people. */
    public String detail(Texts texts) {
        return texts.get("reason." + code() + ".detail");
    }

    public static Optional<Reason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
