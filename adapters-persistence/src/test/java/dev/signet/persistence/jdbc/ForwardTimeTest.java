package dev.signet.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody sets the clock of the database, under a node that goes on working. */
final class ForwardTimeTest {

    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    private long nanos = 77;
    private final ForwardTime time = new ForwardTime(() -> nanos);

    @BeforeEach
    void itIsTen() {
        clockShows(TEN);
        assertThat(now()).isEqualTo(TEN);
    }

    @Test
    void betweenTwoLooksTimePasses() {
        pass(Duration.ofMillis(1500));
        assertThat(now()).isEqualTo(TEN.plusMillis(1500));
    }

    @Test
    void aClockThatIsSetForwardIsFollowedAtOnce() {
        clockShows(TEN.plusSeconds(3600));
        assertThat(now()).isEqualTo(TEN.plusSeconds(3600));
    }

    @Test
    void aClockThatIsSetBackTakesNothingBack() {
        clockShows(TEN.minusSeconds(3600));
        assertThat(now()).isEqualTo(TEN);
        for (int i = 0; i < 1000; i++) {
            var before = now();
            pass(Duration.ofNanos(700_001));
            clockShows(TEN.minusSeconds(3600).plusMillis(i));
            assertThat(now()).isAfterOrEqualTo(before);
        }
    }

    /** Else what is to end in ten minutes would not end before an hour has passed. */
    @Test
    void behindAClockThatWasSetBackTimeGoesOnAtHalfItsSpeedUntilThatHasCaughtUp() {
        clockShows(TEN.minusSeconds(3600));
        pass(Duration.ofMinutes(20));
        assertThat(now()).isEqualTo(TEN.plus(Duration.ofMinutes(10)));
        pass(Duration.ofMinutes(100));
        assertThat(now()).isEqualTo(TEN.plus(Duration.ofMinutes(60)));
        pass(Duration.ofMinutes(10));
        assertThat(now()).isEqualTo(TEN.plus(Duration.ofMinutes(70)));
    }

    @Test
    void whoeverAsksOftenGetsNoOtherTime() {
        clockShows(TEN.minusSeconds(3600));
        for (int i = 0; i < 60_000; i++) {
            pass(Duration.ofMillis(1));
            now();
        }
        assertThat(now()).isEqualTo(TEN.plusSeconds(30));
    }

    private void clockShows(Instant shown) {
        time.follow(shown.toEpochMilli(), nanos);
    }

    private void pass(Duration some) {
        nanos += some.toNanos();
    }

    private Instant now() {
        return Instant.ofEpochMilli(time.millis());
    }
}
