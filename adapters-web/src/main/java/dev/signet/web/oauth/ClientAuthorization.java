package dev.signet.web.oauth;

import dev.signet.application.port.in.ClientCredentials;
import dev.signet.application.port.in.ClientCredentials.Assertion;
import dev.signet.application.port.in.ClientCredentials.Impossible;
import dev.signet.application.port.in.ClientCredentials.None;
import dev.signet.application.port.in.ClientCredentials.Secret;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientSecret;
import dev.signet.web.form.FormFields;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads how a client proves itself: in one way, or the request is malformed (RFC 6749 section 2.3). */
final class ClientAuthorization {

    private static final String BASIC = "Basic ";
    private static final String BEARER_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int LONGEST_HEADER = 1024;

    private ClientAuthorization() {}

    /** What was shown; empty for nothing at all, for more than one way, and for half of one. */
    static Optional<ClientCredentials> read(HttpRequest<?> request, FormBody form) {
        var headers = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
        var secret = form.find("client_secret");
        boolean asserted = form.find("client_assertion").isPresent()
                || form.find("client_assertion_type").isPresent();
        int ways = headers.size() + (secret.isPresent() ? 1 : 0) + (asserted ? 1 : 0);
        if (ways > 1) {
            return Optional.empty();
        }
        var named = form.find("client_id");
        if (!headers.isEmpty()) {
            return Optional.of(basic(headers, named));
        }
        if (asserted) {
            return asserted(form, named);
        }
        return named.map(id -> secret.map(text -> secret(id, text)).orElseGet(() -> nameAlone(id)));
    }

    private static ClientCredentials nameAlone(String id) {
        return ClientId.parse(id).<ClientCredentials>map(None::new).orElseGet(Impossible::new);
    }

    private static ClientCredentials secret(String id, String text) {
        return ClientId.parse(id)
                .flatMap(
                        client -> ClientSecret.parse(text).<ClientCredentials>map(secret -> new Secret(client, secret)))
                .orElseGet(Impossible::new);
    }

    /** The name may stand in the body as well, and is then the same. */
    private static ClientCredentials basic(List<String> headers, Optional<String> named) {
        return decoded(headers.getFirst())
                .map(pair -> pair.split(":", 2))
                .filter(pair -> pair.length == 2)
                .flatMap(pair -> FormFields.decode(pair[0])
                        .filter(id -> named.stream().allMatch(id::equals))
                        .flatMap(id -> FormFields.decode(pair[1]).map(text -> secret(id, text))))
                .orElseGet(Impossible::new);
    }

    /** Both halves are form-encoded inside (RFC 6749 section 2.3.1): stock clients send a hyphen as {@code %2D}. */
    private static Optional<String> decoded(String header) {
        if (header.length() > LONGEST_HEADER || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            var bytes =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Optional<ClientCredentials> asserted(FormBody form, Optional<String> named) {
        var jwt = form.find("client_assertion");
        if (jwt.isEmpty()
                || form.find("client_assertion_type")
                        .filter(BEARER_ASSERTION::equals)
                        .isEmpty()) {
            return Optional.empty();
        }
        if (named.isEmpty()) {
            return Optional.of(new Assertion(Optional.empty(), jwt.get()));
        }
        return Optional.of(ClientId.parse(named.get())
                .<ClientCredentials>map(client -> new Assertion(Optional.of(client), jwt.get()))
                .orElseGet(Impossible::new));
    }
}
