package dev.signet.web.cookie;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Issued;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.out.Seals;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.refresh.KeyId;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.Lives;
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
    private final Places places;
    private final boolean mayLieElsewhere;
    private final Seals seals;
    private final Lives lives;
    private final InstantSource clock;

    LoginCookies(Settings settings, Seals seals, Lives lives, InstantSource clock) {
        this.shared = new Cookie("__Http-signet", settings.cookieDomain(), Cookie.SameSite.LAX);
        this.places = new Places(shared, settings.formerCookies());
        this.mayLieElsewhere = !settings.formerCookies().domains().isEmpty();
        this.lives = lives;
        this.seals = seals;
        this.clock = clock;
    }

    /** Whether a cookie of our name came along, whatever it holds. */
    public boolean arePresent(HttpRequest<?> request) {
        return !CookieHeader.values(request, places.names(), 1).isEmpty();
    }

    /**
     * The values that can be ours, of all cookies of our present and former names; none of a request that shows a token
     * instead.
     */
    public List<CookieSecret> read(HttpRequest<?> request) {
        if (request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            return List.of();
        }
        return read(request.getHeaders().getAll(HttpHeaders.COOKIE));
    }

    /** The same of {@code Cookie} headers alone. */
    public List<CookieSecret> read(List<String> headers) {
        return CookieHeader.values(headers, places.names(), MOST).stream()
                .flatMap(value -> CookieSecret.parse(value).stream())
                .distinct()
                .toList();
    }

    /**
     * Sets both, and clears what lies in former places; they outlive the browser only if the user asked to be remembered.
     * A login that tokens carry sets nothing.
     */
    public <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response, Login login) {
        return login.issued() instanceof Issued.Cookie issued ? set(response, issued, login.session()) : response;
    }

    private <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response, Issued.Cookie issued, SessionId session) {
        Optional<Duration> maxAge = issued.outlivesBrowser()
                ? Optional.of(Duration.between(clock.instant(), issued.expiresAt()))
                : Optional.empty();
        places.configured().forEach(place -> add(response, place.cleared()));
        response.getHeaders()
                .add(HttpHeaders.SET_COOKIE, shared.set(issued.secret().reveal(), maxAge));
        response.getHeaders().add(HttpHeaders.SET_COOKIE, own.set(seal(seals.newest(), session), maxAge));
        return response;
    }

    /** Clears both, and the shared one in every other place. */
    public <T> MutableHttpResponse<T> clear(MutableHttpResponse<T> response) {
        add(response, shared.cleared());
        places.all().forEach(place -> add(response, place.cleared()));
        add(response, own.cleared());
        return response;
    }

    /** Whether the browser brought several login cookies, or one that may lie where it no longer belongs. */
    public boolean needHealing(HttpRequest<?> request) {
        return CookieHeader.values(request, places.names(), 2).size() > 1
                || !CookieHeader.values(request, places.formerNames(), 1).isEmpty()
                || mayLieElsewhere && arePresent(request);
    }

    /**
     * Leaves the browser the one cookie that counts, in its own place and for as long as it had, and clears all others.
     * What is cleared comes first: some clients keep one cookie of a name.
     */
    public void heal(HttpRequest<?> request, MutableHttpResponse<?> response, CookieSecret counts, Caller caller) {
        places.all().forEach(place -> add(response, place.cleared()));
        places.clearingsAbove(request.getPath()).forEach(clearing -> add(response, clearing));
        add(response, shared.set(counts.reveal(), rest(caller)));
    }

    /** What is left of a login that outlives the browser: any that lasts longer than one that does not. */
    private Optional<Duration> rest(Caller caller) {
        var whole = Duration.between(caller.authTime(), caller.expiresAt());
        return whole.compareTo(lives.browserCookie().absolute()) > 0
                ? Optional.of(Duration.between(clock.instant(), caller.expiresAt()))
                : Optional.empty();
    }

    private static void add(MutableHttpResponse<?> response, String line) {
        response.getHeaders().add(HttpHeaders.SET_COOKIE, line);
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
