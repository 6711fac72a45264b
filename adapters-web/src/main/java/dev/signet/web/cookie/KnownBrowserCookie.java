package dev.signet.web.cookie;

import dev.signet.domain.throttle.KnownBrowser;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells a browser that has logged in before from a stranger's. It signs nobody in; it outlives logging out, and no sibling
 * can plant it.
 */
@Singleton
public final class KnownBrowserCookie {

    private static final Duration LIFE = Duration.ofDays(365);

    private final Cookie cookie = new Cookie("__Host-signet-known", Optional.empty(), Cookie.SameSite.STRICT);

    public Optional<KnownBrowser> read(HttpRequest<?> request) {
        var values = CookieHeader.values(request, cookie.name(), 2);
        return values.size() == 1 ? KnownBrowser.parse(values.getFirst()) : Optional.empty();
    }

    public <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response, KnownBrowser browser) {
        response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie.set(browser.reveal(), Optional.of(LIFE)));
        return response;
    }
}
