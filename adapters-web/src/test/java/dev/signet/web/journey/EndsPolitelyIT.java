package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is asked to end says so to whoever listens, and does not wait for them. */
class EndsPolitelyIT {

    /** One to two seconds, and something for a slow machine; who waits for an open stream waits for eight. */
    private static final Duration SOON = Duration.ofSeconds(6);

    @TempDir
    Path data;

    @Test
    @Timeout(120)
    void openPagesAreToldThatItEndsAndHoldNothingUp() {
        var signet = SignetProcess.start(data, FreePorts.one());
        try {
            var login = Member.register(signet.stranger(), "listener").byCookie();
            List<OpenPage> pages =
                    Stream.generate(() -> OpenPage.of(login.bearer())).limit(5).toList();
            long begun = System.nanoTime();
            var ended = signet.terminate();
            assertThat(pages).allMatch(OpenPage::ends);
            ended.join();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
            pages.forEach(OpenPage::close);
        } finally {
            signet.kill();
        }
    }
}
