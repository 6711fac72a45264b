package dev.signet.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever a message or an exception repeats of a request, it stays within its entry. */
class LogLineTest {

    private static final String FORGED =
            "x\r\n2026-01-01T00:00:00.000Z INFO  [] dev.signet - root signed in\u001b[2J\u0085y";

    @Test
    void nobodyWritesALineOfHisOwn() {
        try (CapturedLog log = new CapturedLog()) {
            LoggerFactory.getLogger("dev.signet.test").warn("sent: {}", FORGED);
            LoggerFactory.getLogger("dev.signet.test")
                    .warn("failed", new IllegalStateException(FORGED, new IllegalArgumentException(FORGED)));
            assertThat(log.entries()).hasSize(2).allMatch(entry -> entry.contains("root signed in"));
            assertThat(log.entries().get(1)).contains("\n\tat dev.signet.web.attack", "\nCaused by: java.lang.Illegal");
            log.check();
        }
    }
}
