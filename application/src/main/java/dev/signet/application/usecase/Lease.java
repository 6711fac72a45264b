package dev.signet.application.usecase;

import dev.signet.application.port.out.MonotonicClock;
import java.time.Duration;

/**
 * This node's right to vouch for credentials from memory. Only a successful look at the feed renews it, counted from
 * before the look began, so that it never outlasts what the database was told.
 */
final class Lease {

    static final Duration LENGTH = Duration.ofSeconds(5);

    private final MonotonicClock clock;
    private volatile Duration end;

    Lease(MonotonicClock clock) {
        this.clock = clock;
        this.end = clock.elapsed();
    }

    Duration now() {
        return clock.elapsed();
    }

    void renewFrom(Duration begun) {
        end = begun.plus(LENGTH);
    }

    void giveUp() {
        end = clock.elapsed();
    }

    boolean vouches() {
        return clock.elapsed().compareTo(end) < 0;
    }
}
