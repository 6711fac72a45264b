package dev.signet.domain.session;

import java.util.Objects;

/** SHA-256 of a cookie's value, base64url: it finds the session and gives nobody the cookie. */
public record CookieDigest(String value) {

    public CookieDigest {
        Objects.requireNonNull(value);
    }
}
