package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import java.time.Duration;
import java.util.function.Supplier;

/** Somebody with an account. */
public record Member(Visitor stranger, String name, String sub) {

    public static final String PASSWORD = "an apple fell on the roof";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    public static final String NEXT_PASSWORD = "the roof fell on an apple";

    public static Member register(Visitor stranger, String name) {
        var answer = patiently(() -> stranger.post("/v1/accounts", credentials(name, PASSWORD) + "}"));
        assertThat(answer.status()).isEqualTo(201);
        return new Member(stranger, name, Json.text(answer, "sub"));
    }

    public Login byCookie() {
        return logIn(PASSWORD, ",\"mode\":\"cookie\"");
    }

    public Login byRememberedCookie() {
        return logIn(PASSWORD, ",\"mode\":\"cookie\",\"remember\":true");
    }

    public Login byToken() {
        return logIn(PASSWORD, ",\"mode\":\"token\"");
    }

    public Login logIn(String password, String rest) {
        var answer = tryToLogIn(password, rest);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new Login(stranger, answer);
    }

    public Answer tryToLogIn(String password, String rest) {
        return patiently(() -> stranger.post("/v1/sessions", credentials(name, password) + rest + "}"));
    }

    /** Open at the end, for more fields. */
    private static String credentials(String name, String password) {
        return "{\"username\":\"%s\",\"password\":\"%s\"".formatted(name, password);
    }

    /** As a client should: whoever is told that too many passwords are being hashed comes back, but not for ever. */
    public static Answer patiently(Supplier<Answer> request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var answer = request.get();
        while (answer.status() == 503 && System.nanoTime() < end) {
            assertThat(answer.header("Retry-After")).isPresent();
            Patience.moment();
            answer = request.get();
        }
        return answer;
    }
}
