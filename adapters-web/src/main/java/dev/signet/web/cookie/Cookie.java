package dev.signet.web.cookie;

import java.time.Duration;
import java.util.Optional;

/**
 * One of our cookies, described once for setting and for clearing: a browser deletes a cookie only when told the same
 * domain and path (RFC 6265bis section 5.7). All are {@code Secure}, {@code HttpOnly} and for every path.
 *
 * @param domain the parent domain that shares it; empty for the login host alone
 */
record Cookie(String name, Optional<String> domain, SameSite sameSite) {

    /** Which requests from other sites carry a cookie (RFC 6265bis section 5.6.7). */
    enum SameSite {
        LAX("Lax"),
        STRICT("Strict");

        private final String token;

        SameSite(String token) {
            this.token = token;
        }
    }

    /** The {@code Set-Cookie} for a value; without a maximum age it goes when the browser closes. */
    String set(String value, Optional<Duration> maxAge) {
        return name + "=" + value
                + domain.map(parent -> "; Domain=" + parent).orElse("")
                + "; Path=/"
                + maxAge.map(age -> "; Max-Age=" + Math.max(0, age.toSeconds())).orElse("")
                + "; Secure; HttpOnly; SameSite=" + sameSite.token;
    }

    String cleared() {
        return set("", Optional.of(Duration.ZERO));
    }

    Cookie forThisHostOnly() {
        return new Cookie(name, Optional.empty(), sameSite);
    }
}
