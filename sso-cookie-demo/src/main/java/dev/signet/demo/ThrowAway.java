package dev.signet.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Map;

/** An account that exists for the attacks, so that nothing happens to a visitor's. It is made when first needed, and kept. */
final class ThrowAway {

    private static final int UNPROCESSABLE = 422;

    private final URI signet;
    private final Account account;
    private boolean isThere;

    /** @param name a visitor may take the same, so chance makes it another */
    ThrowAway(URI signet, String name) {
        this.signet = signet;
        this.account = new Account(name + "-" + Passphrase.random().split("-")[0], Passphrase.random());
    }

    /** What is sent to sign in. */
    synchronized Map<String, Object> login(String mode) throws IOException {
        if (!isThere) {
            post("/v1/accounts", Json.object("username", account.username(), "password", account.password()));
            isThere = true;
        }
        return Json.object("username", account.username(), "password", account.password(), "mode", mode);
    }

    String password() {
        return account.password();
    }

    Credential cookie() throws IOException {
        return post("/v1/sessions", login("cookie")).headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith(Credential.COOKIE_NAME + "="))
                .map(line -> Credential.cookie(line.substring(0, line.indexOf(';'))))
                .findFirst()
                .orElseThrow(() -> new IOException("a login without a cookie"));
    }

    /** The answer to a login in token mode. */
    Map<String, Object> tokens() throws IOException {
        try {
            return JSONObjectUtils.parse(post("/v1/sessions", login("token")).body());
        } catch (ParseException e) {
            throw new IOException("a login without tokens", e);
        }
    }

    /** A visitor's wrong passwords make Signet ask this whole machine for a captcha. */
    private HttpResponse<String> post(String path, Map<String, Object> body) throws IOException {
        HttpResponse<String> answer =
                Loopback.send(Shot.post(signet, path, body).request(Texts.ENGLISH));
        if (answer.statusCode() == UNPROCESSABLE) {
            body.put("captcha", Captcha.solved(signet).json());
            answer = Loopback.send(Shot.post(signet, path, body).request(Texts.ENGLISH));
        }
        if (answer.statusCode() != 201) {
            throw new IOException(path + ": status " + answer.statusCode());
        }
        return answer;
    }
}
