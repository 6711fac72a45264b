package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.FreePorts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was answered stays, though the server is killed the moment after the answer. */
class KillNineIT {

    private final int port = FreePorts.one();
    private Optional<SignetProcess> running = Optional.empty();

    @TempDir
    Path data;

    @AfterEach
    void end() {
        running.ifPresent(SignetProcess::kill);
    }

    @Test
    @Timeout(120)
    void aKillLosesNothingThatWasAnswered() {
        var member = thenKilled(stranger -> Member.register(stranger, "phoenix"));

        var cookie = thenKilled(stranger -> member.byCookie());
        var token = thenKilled(stranger -> {
            assertThat(cookie.bearer().get("/v1/session").status()).isEqualTo(200);
            return member.byToken();
        });

        var next = thenKilled(stranger -> {
            assertThat(token.bearer().get("/v1/session").status()).isEqualTo(200);
            assertThat(cookie.bearer()
                            .patch("/v1/me", "{\"display_name\":\"Risen\"}")
                            .status())
                    .isEqualTo(200);
            return token.refreshed();
        });

        thenKilled(stranger -> {
            assertThat(Json.text(next.bearer().get("/v1/me"), "display_name")).isEqualTo("Risen");
            var repeated = token.refreshed();
            assertThat(repeated.refreshToken()).isEqualTo(next.refreshToken());
            assertThat(Claims.of(repeated.accessToken())).isEqualTo(Claims.of(next.accessToken()));
            return cookie.bearer().delete("/v1/session").status();
        });

        thenKilled(stranger -> {
            assertThat(cookie.bearer().get("/v1/session").verdict()).isEqualTo("401 logged-out");
            assertThat(next.bearer().get("/v1/session").status()).isEqualTo(200);
            return new Member(stranger, "root", "")
                    .byCookie()
                    .bearer()
                    .post("/v1/admin/users/" + member.sub() + "/kick")
                    .status();
        });

        thenKilled(stranger -> {
            assertThat(next.bearer().get("/v1/session").verdict()).isEqualTo("401 session-kicked");
            assertThat(next.refresh().verdict()).isEqualTo("400 session-kicked");
            return member.byToken().bearer().get("/v1/session").status();
        });
    }

    /** Starts the server on what the last one left, and kills it as soon as the last answer is there. */
    private <T> T thenKilled(Function<Visitor, T> steps) {
        var signet = SignetProcess.start(data, port);
        running = Optional.of(signet);
        T answer = steps.apply(signet.stranger());
        signet.kill();
        return answer;
    }
}
