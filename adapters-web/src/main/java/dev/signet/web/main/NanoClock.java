package dev.signet.web.main;

import dev.signet.application.port.out.MonotonicClock;
import jakarta.inject.Singleton;
import java.time.Duration;

@Singleton
final class NanoClock implements MonotonicClock {

    @Override
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime());
    }
}
