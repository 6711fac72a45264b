package dev.signet.domain.code;

import java.util.Locale;

/** What a client is told that gets no code (RFC 6749 section 4.1.2.1, OpenID Connect Core section 3.1.2.6). */
public enum AuthorizationError {
    INVALID_REQUEST,
    UNAUTHORIZED_CLIENT,
    UNSUPPORTED_RESPONSE_TYPE,
    INVALID_SCOPE,
    ACCESS_DENIED,
    LOGIN_REQUIRED,
    CONSENT_REQUIRED,
    REQUEST_NOT_SUPPORTED,
    REQUEST_URI_NOT_SUPPORTED;

    /** As it stands in the address. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
