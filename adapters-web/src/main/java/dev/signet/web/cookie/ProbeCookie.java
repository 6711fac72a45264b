package dev.signet.web.cookie;

import dev.signet.web.main.Settings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** A cookie just like the shared one that carries nothing: it shows whether a browser keeps such a cookie. */
@Singleton
public final class ProbeCookie {

    private static final Duration ONE_REDIRECT = Duration.ofMinutes(1);

    private final Cookie cookie;

    ProbeCookie(Settings settings) {
        this.cookie = new Cookie("__Http-signet-probe", settings.cookieDomain(), Cookie.SameSite.LAX);
    }

    public <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response) {
        return add(response, cookie.set("here", Optional.of(ONE_REDIRECT)));
    }

    public boolean cameBack(HttpRequest<?> request) {
        return !CookieHeader.values(request, cookie.name(), 1).isEmpty();
    }

    public <T> MutableHttpResponse<T> clear(MutableHttpResponse<T> response) {
        return add(response, cookie.cleared());
    }

    private static <T> MutableHttpResponse<T> add(MutableHttpResponse<T> response, String line) {
        response.getHeaders().add(HttpHeaders.SET_COOKIE, line);
        return response;
    }
}
