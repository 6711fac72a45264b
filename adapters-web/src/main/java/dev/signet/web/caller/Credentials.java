package dev.signet.web.caller;

import dev.signet.application.port.in.Credential;
import dev.signet.web.client.Client;
import dev.signet.web.cookie.LoginCookies;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * What a request shows. A request with {@code Authorization} has its cookies ignored; a token in the query, in a body or
 * in a home-made header is never looked at.
 */
@Singleton
public final class Credentials {

    private static final String BEARER = "Bearer ";

    private final LoginCookies cookies;

    Credentials(LoginCookies cookies) {
        this.cookies = cookies;
    }

    public Credential of(HttpRequest<?> request) {
        if (request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            return bearer(request)
                    .<Credential>map(token -> new Credential.Bearer(token, Client.network(request)))
                    .orElseGet(Credential.None::new);
        }
        var secrets = cookies.read(request);
        return secrets.isEmpty() ? new Credential.None() : new Credential.Cookies(secrets);
    }

    /** The token of {@code Authorization: Bearer} (RFC 6750 section 2.1); the scheme's case does not matter. */
    public static Optional<String> bearer(HttpRequest<?> request) {
        var values = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
        if (values.size() != 1 || !values.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return Optional.of(values.getFirst().substring(BEARER.length()).strip());
    }
}
