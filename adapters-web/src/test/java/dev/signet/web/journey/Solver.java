package dev.signet.web.journey;

import dev.signet.web.edge.Wire.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Does the work of a captcha, as a browser does. */
public final class Solver {

    private Solver() {}

    /** A fresh captcha with its answer, as a field of a request's body. */
    static String solved(Visitor visitor) {
        return field(visitor.post("/v1/captcha", "{\"kind\":\"work\"}"));
    }

    static String field(Answer captcha) {
        return field(Json.text(captcha, "captcha_id"), answer(captcha));
    }

    static String field(String id, String answer) {
        return ",\"captcha\":{\"id\":\"%s\",\"answer\":\"%s\"}".formatted(id, answer);
    }

    static String answer(Answer captcha) {
        var work = Json.of(captcha).path("work");
        return solve(
                work.path("salt").asText(),
                work.path("challenge").asText(),
                work.path("maxnumber").asLong());
    }

    public static String solve(String salt, String challenge, long most) {
        for (long number = 0; number <= most; number++) {
            if (sha256(salt + number).equals(challenge)) {
                return Long.toString(number);
            }
        }
        throw new IllegalStateException("no such number");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
