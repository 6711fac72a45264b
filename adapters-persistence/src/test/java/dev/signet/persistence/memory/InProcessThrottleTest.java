package dev.signet.persistence.memory;

import dev.signet.application.contract.Samples;
import dev.signet.application.contract.ThrottleContract;
import dev.signet.application.fake.SettableClock;
import dev.signet.application.port.out.Throttle;
import java.time.Duration;

final class InProcessThrottleTest implements ThrottleContract {

    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final Throttle throttle = new InProcessThrottle(clock);

    @Override
    public Throttle throttle() {
        return throttle;
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }
}
