package dev.signet.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks Signet, from server to server. Every question carries the visitor's credential and nothing else of the visitor's
 * request: other cookies of the browser are none of Signet's business.
 */
final class SignetClient {

    private final URI issuer;

    SignetClient(URI issuer) {
        this.issuer = issuer;
    }

    /** Whose session is it? Answers the user's id. */
    Answer<String> session(Credential credential) {
        return ask(
                request("/v1/session").GET(),
                credential,
                response -> field(JSONObjectUtils.parse(response.body()), "sub"));
    }

    /** The same question as a reverse proxy asks it, answered in headers; it takes cookies and access tokens. */
    Answer<String> verify(Credential credential) {
        return ask(
                request("/v1/verify").GET(),
                credential,
                response -> response.headers()
                        .firstValue("X-Signet-Subject")
                        .orElseThrow(() -> new ParseException("no X-Signet-Subject", 0)));
    }

    /**
     * The visitor's login as a short token for one site, which verifies it by itself. Answers it.
     *
     * @param audience the site: its origin, for which the swap is registered
     */
    Answer<String> swap(Credential cookie, String audience) {
        return ask(
                request("/v1/session/token")
                        .header("Origin", audience)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSONObjectUtils.toJSONString(Map.of("audience", audience)))),
                cookie,
                response -> field(JSONObjectUtils.parse(response.body()), "access_token"));
    }

    /** Whether a token that is for the asking client counts (RFC 7662). Answers the user's id. */
    Answer<String> introspect(String token, Credential client) {
        Answer<String> sub = ask(
                request("/oauth2/introspect")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("token=" + token)),
                client,
                response -> {
                    Map<String, Object> told = JSONObjectUtils.parse(response.body());
                    return JSONObjectUtils.getBoolean(told, "active") ? field(told, "sub") : "";
                });
        return sub.then(found -> found.isEmpty() ? new Answer.No<>(Optional.empty()) : new Answer.Yes<>(found));
    }

    Answer<Profile> profile(Credential credential) {
        return ask(request("/v1/me").GET(), credential, response -> {
            Map<String, Object> me = JSONObjectUtils.parse(response.body());
            return new Profile(field(me, "sub"), field(me, "display_name"));
        });
    }

    /** Ends this session. Answers the {@code Set-Cookie} lines that clear the shared cookie, for the browser. */
    Answer<List<String>> logOut(Credential credential) {
        return ask(request("/v1/session").DELETE(), credential, SignetClient::clearings);
    }

    /** Ends all sessions of the user. Answers as {@link #logOut} does. */
    Answer<List<String>> logOutEverywhere(Credential credential) {
        return ask(
                request("/v1/logout-everywhere")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")),
                credential,
                SignetClient::clearings);
    }

    /** The public keys that access tokens are signed with. */
    String keys() throws IOException {
        HttpResponse<String> response = Loopback.send(request("/oauth2/jwks").build());
        if (response.statusCode() != 200) {
            throw new IOException("the keys of Signet: status " + response.statusCode());
        }
        return response.body();
    }

    HttpRequest.Builder request(String path) {
        return Loopback.request(issuer, path).header("Accept", "application/json");
    }

    <T> Answer<T> ask(HttpRequest.Builder request, Credential credential, Reading<T> reading) {
        return ask(request.header(credential.header(), credential.value()), reading);
    }

    <T> Answer<T> ask(HttpRequest.Builder request, Reading<T> reading) {
        try {
            HttpResponse<String> response = Loopback.send(request.build());
            return switch (response.statusCode()) {
                case 200, 201, 204 -> new Answer.Yes<>(reading.of(response));
                case 401 -> new Answer.No<>(reason(response));
                default -> new Answer.Unavailable<>();
            };
        } catch (IOException | ParseException e) {
            return new Answer.Unavailable<>();
        }
    }

    private static Optional<String> reason(HttpResponse<String> response) {
        try {
            return Optional.ofNullable(JSONObjectUtils.getString(JSONObjectUtils.parse(response.body()), "reason"));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static String field(Map<String, Object> json, String name) throws ParseException {
        return Optional.ofNullable(JSONObjectUtils.getString(json, name))
                .orElseThrow(() -> new ParseException("no " + name, 0));
    }

    /** A sibling may clear the cookie of the parent domain. It passes on clearings alone, never a value. */
    private static List<String> clearings(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(line -> HttpCookie.parse("Set-Cookie: " + line).stream()
                        .allMatch(cookie -> cookie.getName().equals(Credential.COOKIE_NAME)
                                && cookie.getValue().isEmpty()
                                && cookie.getMaxAge() == 0))
                .toList();
    }

    interface Reading<T> {
        T of(HttpResponse<String> response) throws ParseException;
    }
}
