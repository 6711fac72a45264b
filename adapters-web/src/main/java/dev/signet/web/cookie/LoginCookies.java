package dev.signet.web.cookie;

import dev.signet.application.port.in.Issued;
import dev.signet.application.port.out.Seals;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.refresh.KeyId;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.SessionId;
import dev.signet.web.main.Settings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The two cookies of a login: {@code __Http-signet}, which all sibling sites share, and {@code __Host-signet-id}, which
 * only the login host gets and no sibling can plant. What can do harm at the login host needs both.
 */
@Singleton
public final class LoginCookies {

    /** More than one is a mishap or an attack; more than this nobody looks at. */
    private static final int MOST = 4;

    private final Cookie shared;
    private final Cookie own = new Cookie("__Host-signet-id", Optional.empty(), Cookie.SameSite.LAX);
    private final Seals seals;
    private final InstantSource clock;

    LoginCookies(Settings settings, Seals seals, InstantSource clock) {
        this.shared = new Cookie("__Http-signet", settings.cookieDomain(), Cookie.SameSite.LAX);
        this.seals = seals;
        this.clock = clock;
    }

    /** Whether a cookie of our name came along, whatever it holds. */
    public boolean arePresent(HttpRequest<?> request) {
        return !CookieHeader.values(request, shared.name(), 1).isEmpty();
    }

    /** The values that can be ours, of all cookies of our name; none of a request that shows a token instead. */
    public List<CookieSecret> read(HttpRequest<?> request) {
        if (request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            return List.of();
        }
        return CookieHeader.values(request, shared.name(), MOST).stream()
                .flatMap(value -> CookieSecret.parse(value).stream())
                .distinct()
                .toList();
    }

    /** Sets both; they outlive the browser only if the user asked to be remembered. */
    public <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response, Issued.Cookie issued, SessionId session) {
        Optional<Duration> maxAge = issued.outlivesBrowser()
                ? Optional.of(Duration.between(clock.instant(), issued.expiresAt()))
                : Optional.empty();
        response.getHeaders()
                .add(HttpHeaders.SET_COOKIE, shared.set(issued.secret().reveal(), maxAge));
        response.getHeaders().add(HttpHeaders.SET_COOKIE, own.set(seal(seals.newest(), session), maxAge));
        return response;
    }

    /** Clears both, and a host-only twin of the shared one. */
    public <T> MutableHttpResponse<T> clear(MutableHttpResponse<T> response) {
        response.getHeaders().add(HttpHeaders.SET_COOKIE, shared.cleared());
        if (shared.domain().isPresent()) {
            response.getHeaders()
                    .add(HttpHeaders.SET_COOKIE, shared.forThisHostOnly().cleared());
        }
        response.getHeaders().add(HttpHeaders.SET_COOKIE, own.cleared());
        return response;
    }

    /** How the login host's own cookie stands to a session. */
    public Pairing pairing(HttpRequest<?> request, SessionId session) {
        var values = CookieHeader.values(request, own.name(), 1);
        if (values.isEmpty()) {
            return Pairing.MISSING;
        }
        var key = new KeyId(values.getFirst().split("\\.", 2)[0]);
        boolean same = seals.seal(key, sealed(session)).isPresent()
                && MessageDigest.isEqual(bytes(values.getFirst()), bytes(seal(key, session)));
        return same ? Pairing.GOOD : Pairing.OF_ANOTHER_SESSION;
    }

    /** How the two cookies go together. */
    public enum Pairing {
        GOOD,
        MISSING,
        OF_ANOTHER_SESSION
    }

    private String seal(KeyId key, SessionId session) {
        var seal = seals.seal(key, sealed(session)).orElseThrow();
        return key.value() + "." + Base64Url.encode(seal);
    }

    private static String sealed(SessionId session) {
        return "id-cookie|" + session.value();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
