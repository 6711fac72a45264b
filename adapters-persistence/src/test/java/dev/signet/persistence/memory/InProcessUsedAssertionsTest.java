package dev.signet.persistence.memory;

import dev.signet.application.contract.Samples;
import dev.signet.application.contract.UsedAssertionsContract;
import dev.signet.application.fake.SettableClock;
import dev.signet.application.port.out.UsedAssertions;
import java.time.Duration;

final class InProcessUsedAssertionsTest implements UsedAssertionsContract {

    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final UsedAssertions usedAssertions = new InProcessUsedAssertions(clock);

    @Override
    public UsedAssertions usedAssertions() {
        return usedAssertions;
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }
}
