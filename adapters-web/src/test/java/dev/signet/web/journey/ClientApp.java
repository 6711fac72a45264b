package dev.signet.web.journey;

import dev.signet.application.port.out.Clients;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientProof;
import dev.signet.domain.client.ClientSecret;
import dev.signet.domain.client.GrantType;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.stamp.Stamp;
import dev.signet.web.edge.Wire.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A program that asks for tokens, as stock clients do. */
record ClientApp(RunningSignet signet, String id, String secret) {

    static final String API = "https://api.example.com";
    static final String SECRET = "s3cret-of-a-machine:with%a+tail-40-chars";

    /** One more machine with a secret, that may read orders at its API. */
    static ClientApp machine(RunningSignet signet, String id) {
        var digest = ClientSecret.parse(SECRET).orElseThrow().digest();
        return registered(signet, id, new ClientProof.Secret(digest), Set.of(GrantType.CLIENT_CREDENTIALS));
    }

    static ClientApp registered(RunningSignet signet, String id, ClientProof proof, Set<GrantType> types) {
        signet.part(Clients.class)
                .keep(new Client(
                        new ClientId(id),
                        "Machine",
                        false,
                        proof,
                        types,
                        List.of(),
                        List.of(),
                        Set.of(),
                        Set.of(API),
                        Scopes.of(
                                "orders.read", "orders.write", "revocations.read", "openid", "offline_access", "admin"),
                        Optional.empty(),
                        JwsAlgorithm.ES256,
                        Optional.empty(),
                        Stamp.first(),
                        Instant.EPOCH,
                        Optional.empty()));
        return new ClientApp(signet, id, SECRET);
    }

    /** The header that stock clients send: both halves form-encoded (RFC 6749 section 2.3.1). */
    String basic() {
        var pair = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("_", "%5F") + ":"
                + URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("-", "%2D");
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks for a token in its own name, with these parameters beside it. */
    Answer token(String... more) {
        return post("/oauth2/token", form("grant_type=client_credentials", more), basic());
    }

    String accessToken(String... more) {
        return Json.text(token(more), "access_token");
    }

    Answer post(String path, String form, String... headers) {
        return post(signet, path, form, headers);
    }

    static Answer post(RunningSignet signet, String path, String form, String... headers) {
        var all = new String[headers.length + 3];
        System.arraycopy(headers, 0, all, 3, headers.length);
        all[0] = "Host: " + signet.issuer().replace("http://", "");
        all[1] = "Content-Type: application/x-www-form-urlencoded";
        all[2] = "Content-Length: " + form.getBytes(StandardCharsets.UTF_8).length;
        return signet.wire().bare("POST " + path, form, all);
    }

    static String form(Map<String, String> values) {
        return new HashMap<>(values)
                .entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String form(String first, String... more) {
        return more.length == 0 ? first : first + "&" + String.join("&", more);
    }

    /** {@code error} and {@code error_reason}, with the status before them. */
    static String verdict(Answer answer) {
        var body = Json.of(answer);
        return answer.status() + " " + body.path("error").asText() + " "
                + body.path("error_reason").asText();
    }
}
