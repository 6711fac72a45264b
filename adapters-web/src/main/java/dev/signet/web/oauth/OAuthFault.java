package dev.signet.web.oauth;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/** What a refused client is told ({@code error}, RFC 6749 section 5.2; RFC 8707 section 2). */
enum OAuthFault {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST),
    INVALID_CLIENT(HttpStatus.UNAUTHORIZED),
    INVALID_GRANT(HttpStatus.BAD_REQUEST),
    UNAUTHORIZED_CLIENT(HttpStatus.BAD_REQUEST),
    UNSUPPORTED_GRANT_TYPE(HttpStatus.BAD_REQUEST),
    INVALID_SCOPE(HttpStatus.BAD_REQUEST),
    INVALID_TARGET(HttpStatus.BAD_REQUEST),
    /** The words of the authorization endpoint for what passes by itself; the token endpoint has none. */
    TEMPORARILY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    OAuthFault(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** As it stands on the wire. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
