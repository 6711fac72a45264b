package dev.signet.web.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.port.out.Unavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(5)
class ThreadPausesTest {
    private final ThreadPauses pauses = new ThreadPauses();

    @Test
    void aPauseEndsWithItsTime() {
        assertThatNoException().isThrownBy(() -> pauses.until(new CompletableFuture<>(), Duration.ofMillis(1)));
    }

    @Test
    void aPauseEndsAsSoonAsItHappens() {
        var event = new CompletableFuture<Boolean>();
        Thread.ofVirtual().start(() -> event.complete(true));
        pauses.until(event, Duration.ofHours(1));
        assertThat(event).isDone();
    }

    @Test
    void aThreadThatIsToldToStopStops() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> pauses.until(new CompletableFuture<>(), Duration.ofHours(1)))
                .isInstanceOf(Unavailable.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
