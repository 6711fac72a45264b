package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes on while the database answers nothing. */
class HangingDatabaseTest {

    /** More than there are event loops and connections. */
    private static final int MANY = 40;

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of());

    /** Where one cookie that nobody has seen yet blocked an event loop, a token on the same loop would wait as long. */
    @Test
    void whileTheDatabaseHangsTokensAreVerifiedAndUnseenCookiesWait() throws Exception {
        var token = SIGNET.newcomer().byToken().bearer();
        var unseen = SIGNET.newcomer().byCookie().bearer();
        List<CompletableFuture<Answer>> waiting;
        try (var many = Executors.newFixedThreadPool(MANY)) {
            try (var outage = Outage.hanging(SIGNET)) {
                waiting = IntStream.range(0, MANY)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> unseen.get("/v1/verify"), many))
                        .toList();
                long begun = System.nanoTime();
                for (int i = 0; i < MANY; i++) {
                    assertThat(token.get("/v1/verify").status()).isEqualTo(200);
                }
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
                assertThat(waiting).anyMatch(answer -> !answer.isDone());
            }
        }
        for (var answer : waiting) {
            assertThat(answer.get().status()).isIn(200, 503);
        }
        assertThat(waiting).anyMatch(answer -> answer.join().status() == 200);
    }
}
