package dev.signet.demo;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last login that each browser came with, kept after its end so that it can be tried again. A cookie of the stage alone tells
 * the browsers apart: nobody gets to see another one's login.
 */
final class Keepsakes {

    static final String COOKIE = "__Host-stage";

    private static final int MOST_BROWSERS = 100;
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** People paste it into a shell, so nothing that a shell reads may stand in it, whoever planted the cookie. */
    private static final Pattern HARMLESS =
            Pattern.compile("(?:; )?(?:" + Credential.COOKIE_NAME + "=[A-Za-z0-9_-]{1,128}(?:; |$))+");

    private final Map<String, Credential> kept = new LinkedHashMap<>();

    synchronized Optional<Credential> of(Request request) {
        return request.cookieNamed(COOKIE).map(kept::get);
    }

    /** Answers the {@code Set-Cookie} line for a browser that is new here. */
    synchronized Optional<String> keep(Request request, Credential login) {
        if (!HARMLESS.matcher(login.value()).matches()) {
            return Optional.empty();
        }
        Optional<String> known = request.cookieNamed(COOKIE).filter(kept::containsKey);
        String id = known.orElseGet(Keepsakes::newId);
        kept.put(id, login);
        if (kept.size() > MOST_BROWSERS) {
            kept.remove(kept.keySet().iterator().next());
        }
        return known.isPresent()
                ? Optional.empty()
                : Optional.of(COOKIE + "=" + id + "; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    private static String newId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
