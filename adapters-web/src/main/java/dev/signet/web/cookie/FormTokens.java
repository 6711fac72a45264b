package dev.signet.web.cookie;

import dev.signet.application.port.out.Randomness;
import dev.signet.domain.encoding.Base64Url;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Ties a form to the browser that asked for it: the form repeats what the cookie {@code __Host-signet-csrf} says. Other
 * sites can send a form, but not read the cookie; and no sibling can plant one, since browsers refuse the prefix with a
 * {@code Domain}.
 */
@Singleton
public final class FormTokens {

    private static final String FRESH = "dev.signet.fresh-form-token";
    private static final int SIZE = 32;

    private final Cookie cookie = new Cookie("__Host-signet-csrf", Optional.empty(), Cookie.SameSite.STRICT);
    private final Randomness randomness;

    FormTokens(Randomness randomness) {
        this.randomness = randomness;
    }

    /** What a form of this browser has to repeat; the same at every call for one request. */
    public String of(HttpRequest<?> request) {
        return brought(request)
                .or(() -> request.getAttribute(FRESH, String.class))
                .orElseGet(() -> {
                    String fresh = Base64Url.encode(randomness.bytes(SIZE));
                    request.setAttribute(FRESH, fresh);
                    return fresh;
                });
    }

    /** Gives the browser its cookie, if the page that answers the request has a form and the browser has no cookie yet. */
    public <T> MutableHttpResponse<T> keep(HttpRequest<?> request, MutableHttpResponse<T> response) {
        request.getAttribute(FRESH, String.class)
                .ifPresent(fresh ->
                        response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie.set(fresh, Optional.empty())));
        return response;
    }

    /** Whether what a form repeats is what the browser's cookie says. */
    public boolean isGenuine(HttpRequest<?> request, String repeated) {
        return brought(request)
                .filter(token -> MessageDigest.isEqual(bytes(token), bytes(repeated)))
                .isPresent();
    }

    /** Two of a name that a browser keeps only once are no browser's doing. */
    private Optional<String> brought(HttpRequest<?> request) {
        var values = CookieHeader.values(request, cookie.name(), 2);
        return values.size() == 1 && Base64Url.decode(values.getFirst(), SIZE).isPresent()
                ? Optional.of(values.getFirst())
                : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
