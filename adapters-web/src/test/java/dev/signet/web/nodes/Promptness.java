package dev.signet.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.contract.AtOnce;
import dev.signet.web.edge.Wire.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** How soon something is said. A slow answer may be the machine's, so the best of several counts. */
final class Promptness {

    private static final int TRIES = 3;
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private Promptness() {}

    /** Whoever asks is told to come back, in under a second, and loses no cookie; all ask at the same time. */
    @SafeVarargs
    static void assertComeBack(Supplier<Answer>... requests) {
        AtOnce.run(requests.length, number -> {
            assertComeBack(requests[number]);
            return number;
        });
    }

    private static void assertComeBack(Supplier<Answer> request) {
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            long begin = System.nanoTime();
            var answer = request.get();
            took.add(Duration.ofNanos(System.nanoTime() - begin));
            assertThat(answer.verdict()).isEqualTo("503 unavailable");
            assertThat(answer.header("Retry-After")).isPresent();
            assertThat(answer.all("Set-Cookie")).isEmpty();
        }
        assertThat(Collections.min(took)).as("the best of " + took).isLessThan(A_SECOND);
    }

    static Duration of(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
