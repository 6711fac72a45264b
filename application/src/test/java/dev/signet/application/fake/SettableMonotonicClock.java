package dev.signet.application.fake;

import dev.signet.application.port.out.MonotonicClock;
import java.time.Duration;

/** A stopwatch that is moved by hand. */
public final class SettableMonotonicClock implements MonotonicClock {
    private volatile Duration elapsed = Duration.ofDays(3);

    @Override
    public Duration elapsed() {
        return elapsed;
    }

    public synchronized void advance(Duration time) {
        elapsed = elapsed.plus(time);
    }
}
