package dev.signet.web.page;

import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientProof;
import dev.signet.domain.client.ClientSecret;
import dev.signet.domain.client.GrantType;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.stamp.Stamp;
import dev.signet.web.edge.Wire.Answer;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A partner's program: it sends browsers here, and asks for tokens as stock clients do. */
record Partner(RunningPages signet, String id) {

    static final String BACK = "https://erp.example.com/cb";
    static final String BYE = "https://erp.example.com/bye";
    static final String SECRET = "the-secret-of-a-partner-40-characters-ok";
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    static Partner registered(RunningPages signet, String id) {
        return registered(signet, id, Set.of(), Optional.empty());
    }

    static Partner registered(RunningPages signet, String id, JwsAlgorithm algorithm) {
        return registered(signet, id, Set.of(), Optional.empty(), algorithm);
    }

    static Partner registered(RunningPages signet, String id, Set<String> audiences, Optional<String> ended) {
        return registered(signet, id, audiences, ended, JwsAlgorithm.ES256);
    }

    private static Partner registered(
            RunningPages signet, String id, Set<String> audiences, Optional<String> ended, JwsAlgorithm algorithm) {
        signet.keep(new Client(
                new ClientId(id),
                "Käthe & Söhne <ERP>",
                false,
                new ClientProof.Secret(ClientSecret.parse(SECRET).orElseThrow().digest()),
                Set.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN),
                List.of(new RedirectUri(BACK), new RedirectUri("http://127.0.0.1/cb")),
                List.of(new RedirectUri(BYE)),
                Set.of(),
                audiences,
                Scopes.of("openid", "profile", "offline_access", "orders.read", "account"),
                Optional.empty(),
                algorithm,
                ended,
                Stamp.first(),
                Instant.EPOCH,
                Optional.empty()));
        return new Partner(signet, id);
    }

    /** The address that a browser is sent to, with other values for some parameters; an empty one leaves it out. */
    String authorize(String... others) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "client_id", id,
                "redirect_uri", BACK,
                "response_type", "code",
                "scope", "openid profile orders.read",
                "state", "a state & more",
                "nonce", "n-0S6_WzA2Mj",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
        for (int i = 0; i < others.length; i += 2) {
            all.put(others[i], others[i + 1]);
        }
        return "/oauth2/authorize?" + encoded(all);
    }

    /** The code that this browser's user allows. */
    String code(Browser browser, String... others) {
        Shown asked = browser.open(authorize(others));
        String location = asked.header("Location");
        if (location.startsWith("/consent")) {
            location = browser.open(location).fill("decision", "allow").send().header("Location");
        }
        return parameter(location, "code");
    }

    Answer trade(String code) {
        return token(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", BACK, "code_verifier", VERIFIER));
    }

    Answer refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    Answer token(Map<String, String> form) {
        return token(encoded(form));
    }

    Answer token(String form) {
        return post("/oauth2/token", form);
    }

    Answer post(String path, Map<String, String> form) {
        return post(path, encoded(form));
    }

    /** Gives a token back. */
    Answer revoke(String token) {
        return post("/oauth2/revoke", encoded(Map.of("token", token)));
    }

    private Answer post(String path, String form) {
        return signet.wire()
                .bare(
                        "POST " + path,
                        form,
                        "Host: " + signet.issuer().replace("http://", ""),
                        "Authorization: Basic "
                                + Base64.getEncoder()
                                        .encodeToString((id + ":" + SECRET).getBytes(StandardCharsets.UTF_8)),
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + form.length());
    }

    /** All tokens that this browser's user allows. */
    Answer tokens(Browser browser, String... others) {
        return trade(code(browser, others));
    }

    static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Shown.encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encodedCookies(Browser browser) {
        return browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The value of a parameter in an address; nothing if it has none. */
    static String parameter(String address, String name) {
        var query = Optional.ofNullable(URI.create(address).getRawQuery()).orElse("");
        return Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
