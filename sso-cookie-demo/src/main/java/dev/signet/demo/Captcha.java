package dev.signet.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Map;

/** A captcha of the kind that a machine may solve: it costs work. */
record Captcha(String id, String answer) {

    static Captcha solved(URI signet) throws IOException {
        HttpResponse<String> given = Loopback.send(
                Shot.post(signet, "/v1/captcha", Map.of("kind", "work")).request(Texts.ENGLISH));
        if (given.statusCode() != 201) {
            throw new IOException("no captcha: status " + given.statusCode());
        }
        try {
            Map<String, Object> captcha = JSONObjectUtils.parse(given.body());
            return new Captcha(
                    JSONObjectUtils.getString(captcha, "captcha_id"),
                    number(JSONObjectUtils.getJSONObject(captcha, "work")));
        } catch (ParseException e) {
            throw new IOException("no captcha: " + given.body(), e);
        }
    }

    Map<String, Object> json() {
        return Json.object("id", id, "answer", answer);
    }

    private static String number(Map<String, Object> work) throws ParseException {
        String salt = JSONObjectUtils.getString(work, "salt");
        String challenge = JSONObjectUtils.getString(work, "challenge");
        long most = JSONObjectUtils.getLong(work, "maxnumber");
        for (long number = 0; number <= most; number++) {
            if (hash(salt + number).equals(challenge)) {
                return Long.toString(number);
            }
        }
        throw new ParseException("work that nobody can do", 0);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
