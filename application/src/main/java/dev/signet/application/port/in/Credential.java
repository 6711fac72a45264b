package dev.signet.application.port.in;

import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.throttle.Network;
import java.util.List;

/** What somebody shows to be known. */
public sealed interface Credential {

    record None() implements Credential {}

    /**
     * The token of an {@code Authorization: Bearer} header (RFC 6750 section 2.1), unread.
     *
     * @param network where bad signatures are counted
     */
    record Bearer(String token, Network network) implements Credential {
        @Override
        public String toString() {
            return "Bearer[hidden]";
        }
    }

    /** The values of all cookies of our name: there are several when a sibling, or a former domain, set one too. */
    record Cookies(List<CookieSecret> values) implements Credential {
        public Cookies {
            values = List.copyOf(values);
        }
    }
}
