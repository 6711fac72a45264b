package dev.signet.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;

/** What the stage asks of Signet beyond a site's questions: what stands behind a login, and what an administrator may do. */
final class Backstage {

    /** What an administrator sees of an account. */
    record Known(String sub, long stamp) {}

    private final SignetClient signet;

    Backstage(SignetClient signet) {
        this.signet = signet;
    }

    /** All that Signet says of the session behind a credential. */
    Answer<Map<String, Object>> session(Credential credential) {
        return signet.ask(
                signet.request("/v1/session").GET(), credential, response -> JSONObjectUtils.parse(response.body()));
    }

    /** Answers an access token. */
    Answer<String> logIn(Account account) {
        return signet.ask(
                logIn(account, "token"),
                response -> JSONObjectUtils.getString(JSONObjectUtils.parse(response.body()), "access_token"));
    }

    /** Answers the line by which a browser is told to keep the shared cookie. */
    Answer<String> cookieLine(Account account) {
        return signet.ask(
                logIn(account, "cookie"),
                response -> response.headers().allValues("Set-Cookie").stream()
                        .filter(line -> line.startsWith(Credential.COOKIE_NAME + "="))
                        .findFirst()
                        .orElseThrow(() -> new ParseException("no " + Credential.COOKIE_NAME, 0)));
    }

    Answer<Known> account(Credential administrator, String username) {
        String query = URLEncoder.encode(username, StandardCharsets.UTF_8);
        return signet.ask(
                signet.request("/v1/admin/users?username=" + query).GET(), administrator, Backstage::firstAccount);
    }

    /** Ends all sessions of the user. */
    Answer<Known> kick(Credential administrator, Known user) {
        return signet.ask(
                signet.request("/v1/admin/users/" + user.sub() + "/kick")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")),
                administrator,
                response -> user);
    }

    private HttpRequest.Builder logIn(Account account, String mode) {
        Map<String, Object> login =
                Json.object("username", account.username(), "password", account.password(), "mode", mode);
        return signet.request("/v1/sessions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSONObjectUtils.toJSONString(login)));
    }

    private static Known firstAccount(HttpResponse<String> response) throws ParseException {
        Map<String, Object>[] users =
                JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(response.body()), "users");
        if (users == null || users.length == 0) {
            throw new ParseException("no such user", 0);
        }
        return new Known(JSONObjectUtils.getString(users[0], "sub"), JSONObjectUtils.getLong(users[0], "stamp"));
    }
}
