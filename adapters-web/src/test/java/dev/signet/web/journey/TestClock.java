package dev.signet.web.journey;

import io.micronaut.context.RuntimeBeanDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test sets forward; in between it runs. */
public final class TestClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead);
    }

    public synchronized void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    public RuntimeBeanDefinition<InstantSource> asAdapter() {
        return RunningSignet.instead(InstantSource.class, this);
    }
}
