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
        return line(value, "/", maxAge);
    }

    String cleared() {
        return clearedAt("/");
    }

    /** Clears a cookie of this name and domain that somebody set for another path. */
    String clearedAt(String path) {
        return line("", path, Optional.of(Duration.ZERO));
    }

    Cookie forThisHostOnly() {
        return new Cookie(name, Optional.empty(), sameSite);
    }

    /** Whether a browser would have taken it (RFC 6265bis section 4.1.3.2). */
    boolean isPossible() {
        return domain.isEmpty() || !name.regionMatches(true, 0, "__Host-", 0, 7);
    }

    private String line(String value, String path, Optional<Duration> maxAge) {
        return name + "=" + value
                + domain.map(parent -> "; Domain=" + parent).orElse("")
                + "; Path=" + path
                + maxAge.map(age -> "; Max-Age=" + Math.max(0, age.toSeconds())).orElse("")
                + "; Secure; HttpOnly; SameSite=" + sameSite.token;
    }
}
