package dev.signet.demo;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the attack tab tries. Eve attacks, Victor is attacked, and nobody else is touched. */
final class Attacks {

    private static final String EVIL = "https://evil.example";
    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** In two languages no more than 40 captchas in ten minutes, of the 60 that Signet gives to one machine. */
    private static final Duration PAUSE_BETWEEN_CAPTCHAS = Duration.ofSeconds(30);

    private final URI id;
    private final URI shop;
    private final ThrowAway eve;
    private final ThrowAway victor;

    private Attacks(Addresses addresses) {
        this.id = addresses.id();
        this.shop = addresses.shop();
        this.eve = new ThrowAway(id, "eve");
        this.victor = new ThrowAway(id, "victor");
    }

    static List<Attack> against(Addresses addresses) {
        Attacks attacks = new Attacks(addresses);
        return List.of(
                new Attack("plant-cookie", PAUSE, attacks::plantCookie),
                new Attack("forged-login", PAUSE, attacks::forgedLogin),
                new Attack("forged-logout", PAUSE, attacks::forgedLogout),
                new Attack("replayed-refresh", PAUSE, attacks::replayedRefresh),
                new Attack("reused-captcha", PAUSE_BETWEEN_CAPTCHAS, attacks::reusedCaptcha),
                new Attack("open-redirect", PAUSE, attacks::openRedirect),
                new Attack("unsigned-token", PAUSE, attacks::unsignedToken),
                new Attack("foreign-host", PAUSE, attacks::foreignHost));
    }

    private void plantCookie(Trial trial) throws IOException {
        Credential own = trial.secret(victor.cookie());
        Credential planted = trial.secret(eve.cookie());
        Credential both = Credential.cookie(own.value() + "; " + planted.value());
        trial.refuses(401, "cookie-conflict", session().with(both));
        trial.answers(200, session().with(own));
    }

    private void forgedLogin(Trial trial) throws IOException {
        Map<String, Object> login = eve.login("cookie");
        String form = "username=" + login.get("username") + "&password=" + trial.secret(eve.password());
        trial.refuses(
                403, "cross-site-refused", Shot.post(id, "/v1/sessions", login).from(EVIL, "cross-site"));
        trial.refuses(403, "cross-site-refused", Shot.form(id, "/login", form).from(shop.toString(), "same-site"));
    }

    private void forgedLogout(Trial trial) throws IOException {
        Credential own = trial.secret(victor.cookie());
        trial.refuses(
                403,
                "cross-site-refused",
                Shot.post(id, "/v1/logout-everywhere", Map.of())
                        .from(EVIL, "cross-site")
                        .with(own));
        trial.answers(200, session().with(own));
    }

    private void replayedRefresh(Trial trial) throws IOException {
        Map<String, Object> login = victor.tokens();
        String first = refreshToken(trial, login);
        String access = trial.secret(text(login, "access_token"));

        String second = refreshToken(trial, json(trial.answers(200, refresh(first))));
        String again = refreshToken(trial, json(trial.answers(200, refresh(first))));
        trial.must(again.equals(second));
        String third = refreshToken(trial, json(trial.answers(200, refresh(second))));
        trial.refuses(400, "refresh-reused", refresh(first));
        trial.refuses(400, "refresh-reused", refresh(third));
        trial.refuses(401, "refresh-reused", session().with(Credential.bearer(access)));
    }

    private void reusedCaptcha(Trial trial) throws IOException {
        Map<String, Object> login = victor.login("token");
        trial.secret(victor.password());
        login.put("captcha", Captcha.solved(id).json());
        trial.answers(201, Shot.post(id, "/v1/sessions", login));
        trial.refuses(422, "captcha-invalid", Shot.post(id, "/v1/sessions", login));
    }

    /** The answers are pages, and these have no reason. */
    private void openRedirect(Trial trial) throws IOException {
        trial.answers(400, Shot.get(id, "/login?return_to=" + EVIL + "/"));
        trial.answers(400, Shot.get(id, "/login?return_to=" + shop + "@evil.example/"));
    }

    private void unsignedToken(Trial trial) throws IOException {
        String token = text(victor.tokens(), "access_token");
        String header =
                Base64URL.encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}").toString();
        String claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        trial.secret(claims);
        trial.refuses(401, "token-malformed", session().with(Credential.bearer(header + "." + claims + ".")));
    }

    private void foreignHost(Trial trial) throws IOException {
        URI evil = URI.create("http://evil.example:" + id.getPort());
        trial.refuses(421, "unknown-host", Shot.get(evil, "/login"));
        HttpResponse<String> answer = trial.refuses(
                401, "credentials-missing", Shot.get(id, "/v1/verify").with("X-Forwarded-Host", "evil.example"));
        trial.must(!(answer.headers().map() + answer.body()).contains("evil"));
    }

    private Shot session() {
        return Shot.get(id, "/v1/session");
    }

    private Shot refresh(String token) {
        return Shot.post(id, "/v1/session/refresh", Map.of("refresh_token", token));
    }

    /** Its number may be seen, and tells one from the next; the seal behind it is the secret. */
    private static String refreshToken(Trial trial, Map<String, Object> login) throws IOException {
        String token = text(login, "refresh_token");
        trial.secret(token.substring(token.lastIndexOf('.') + 1));
        return token;
    }

    private static Map<String, Object> json(HttpResponse<String> answer) throws IOException {
        try {
            return JSONObjectUtils.parse(answer.body());
        } catch (ParseException e) {
            throw new IOException("no JSON", e);
        }
    }

    private static String text(Map<String, Object> json, String name) throws IOException {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw new IOException("no " + name);
    }
}
