package dev.signet.demo;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the ERP knows of each browser, by a cookie of its own: tokens stay on the server. Whoever comes back from a login gets a new
 * cookie, so that nobody is led into a visit that somebody else knows the cookie of.
 */
final class ErpVisits {

    static final String COOKIE = "__Host-erp";

    private static final int MOST_BROWSERS = 100;
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One browser: on its way to the login, connected, or told why it is not. */
    record Visit(Optional<ErpClient.Attempt> attempt, Optional<Connection> connection, Optional<String> refusal) {

        static final Visit NEW = new Visit(Optional.empty(), Optional.empty(), Optional.empty());

        static Visit underWay(ErpClient.Attempt attempt, Visit before) {
            return new Visit(Optional.of(attempt), before.connection, Optional.empty());
        }

        static Visit connected(Connection connection) {
            return new Visit(Optional.empty(), Optional.of(connection), Optional.empty());
        }

        static Visit refused(Optional<String> reason) {
            return new Visit(Optional.empty(), Optional.empty(), Optional.of(reason.orElse("other")));
        }
    }

    private final Map<String, Visit> visits = new LinkedHashMap<>();

    synchronized Visit of(Request request) {
        return request.cookieNamed(COOKIE).map(visits::get).orElse(Visit.NEW);
    }

    /** The same browser, the same cookie. */
    synchronized void keep(Request request, Visit visit) {
        request.cookieNamed(COOKIE).ifPresent(id -> visits.replace(id, visit));
    }

    /** Answers the {@code Set-Cookie} line by which the browser is known from now on. */
    synchronized String begin(Request request, Visit visit) {
        request.cookieNamed(COOKIE).ifPresent(visits::remove);
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        visits.put(name, visit);
        if (visits.size() > MOST_BROWSERS) {
            visits.remove(visits.keySet().iterator().next());
        }
        return COOKIE + "=" + name + "; Path=/; Secure; HttpOnly; SameSite=Lax";
    }
}
