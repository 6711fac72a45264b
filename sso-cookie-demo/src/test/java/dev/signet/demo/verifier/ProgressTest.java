package dev.signet.demo.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant THEIRS = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration REACH = Duration.ofMinutes(17);

    private final AtomicLong nanos = new AtomicLong(Duration.ofHours(5).toNanos());
    private final Progress progress = new Progress(nanos::get);

    @Test
    void whoHasHeardNothingKnowsNothing() {
        assertThat(progress.hasBegun()).isFalse();
        assertThat(progress.age()).isGreaterThan(Duration.ofHours(1));
    }

    @Test
    void theAgeIsCountedFromTheQuestion() {
        long asked = progress.nanos();
        pass(Duration.ofMillis(300));
        progress.anchor(THEIRS, asked);
        progress.read(THEIRS.minusMillis(700), THEIRS, REACH);
        assertThat(progress.age()).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(2));
        assertThat(progress.age()).isEqualTo(Duration.ofSeconds(3));
    }

    /** It says itself that it is fresh, and it was when it left. */
    @Test
    void aFrameThatWasHeldUpOnItsWayIsAsOldAsItIs() {
        progress.anchor(THEIRS, progress.nanos());
        progress.read(THEIRS, THEIRS, REACH);
        pass(Duration.ofSeconds(10));
        progress.read(THEIRS.plusSeconds(1), THEIRS.plusSeconds(1), REACH);
        assertThat(progress.age()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void theirTimeGoesOnWithoutThem() {
        progress.anchor(THEIRS, progress.nanos());
        progress.read(THEIRS.minusSeconds(3), THEIRS, REACH);
        pass(Duration.ofSeconds(5));
        assertThat(progress.now()).isEqualTo(THEIRS.plusSeconds(5));
        assertThat(progress.reachesBackTo(THEIRS.plusSeconds(6).minus(REACH))).isTrue();
        assertThat(progress.reachesBackTo(THEIRS.plusSeconds(5).minus(REACH))).isFalse();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
