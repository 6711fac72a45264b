package dev.signet.demo;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a site knows of each browser, by a cookie of its own that no sibling can plant: tokens stay on the server. Whoever comes back
 * from a login gets a new cookie, so that nobody is led into a visit that somebody else knows the cookie of.
 */
final class Visits {

    private static final int MOST_BROWSERS = 100;
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * One browser: on its way to the login, connected, or neither.
     *
     * @param remark why it is not connected, or as whom it was sent away
     */
    record Visit(Optional<OAuthClient.Attempt> attempt, Optional<Connection> connection, Optional<String> remark) {

        static final Visit NEW = new Visit(Optional.empty(), Optional.empty(), Optional.empty());

        static Visit connected(Connection connection) {
            return new Visit(Optional.empty(), Optional.of(connection), Optional.empty());
        }

        static Visit refused(Optional<String> reason) {
            return new Visit(Optional.empty(), Optional.empty(), Optional.of(reason.orElse("other")));
        }

        Visit underWay(OAuthClient.Attempt next) {
            return new Visit(Optional.of(next), connection, remark);
        }

        Visit backWith(Optional<Connection> brought) {
            return new Visit(Optional.empty(), brought, remark);
        }
    }

    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private final String cookie;

    /** @param site a word that tells this site's cookie from others */
    Visits(String site) {
        this.cookie = "__Host-" + site;
    }

    synchronized Visit of(Request request) {
        return request.cookieNamed(cookie).map(visits::get).orElse(Visit.NEW);
    }

    /** The same browser, the same cookie. */
    synchronized void keep(Request request, Visit visit) {
        request.cookieNamed(cookie).ifPresent(id -> visits.replace(id, visit));
    }

    /** Answers the {@code Set-Cookie} line by which the browser is known from now on. */
    synchronized String begin(Request request, Visit visit) {
        request.cookieNamed(cookie).ifPresent(visits::remove);
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        visits.put(name, visit);
        if (visits.size() > MOST_BROWSERS) {
            visits.remove(visits.keySet().iterator().next());
        }
        return cookie + "=" + name + "; Path=/; Secure; HttpOnly; SameSite=Lax";
    }
}
