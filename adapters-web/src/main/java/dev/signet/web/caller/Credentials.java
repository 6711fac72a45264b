package dev.signet.web.caller;

import dev.signet.application.port.in.Credential;
import dev.signet.domain.throttle.Network;
import dev.signet.web.client.Client;
import dev.signet.web.cookie.LoginCookies;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
        var headers = request.getHeaders();
        return of(
                headers.getAll(HttpHeaders.AUTHORIZATION),
                headers.getAll(HttpHeaders.COOKIE),
                () -> Client.network(request));
    }

    /**
     * What the headers of those two names show.
     *
     * @param network asked for only where there is a token
     */
    public Credential of(List<String> authorization, List<String> cookieHeaders, Supplier<Network> network) {
        if (!authorization.isEmpty()) {
            return bearer(authorization)
                    .<Credential>map(token -> new Credential.Bearer(token, network.get()))
                    .orElseGet(Credential.None::new);
        }
        var secrets = cookies.read(cookieHeaders);
        return secrets.isEmpty() ? new Credential.None() : new Credential.Cookies(secrets);
    }

    /** The token of {@code Authorization: Bearer} (RFC 6750 section 2.1); the scheme's case does not matter. */
    public static Optional<String> bearer(HttpRequest<?> request) {
        return bearer(request.getHeaders().getAll(HttpHeaders.AUTHORIZATION));
    }

    private static Optional<String> bearer(List<String> values) {
        if (values.size() != 1 || !values.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return Optional.of(values.getFirst().substring(BEARER.length()).strip());
    }
}
