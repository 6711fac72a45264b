package dev.signet.persistence.memory;

import dev.signet.application.contract.CaptchasContract;
import dev.signet.application.contract.Samples;
import dev.signet.application.fake.SettableClock;
import dev.signet.application.port.out.Captchas;
import java.time.Duration;

final class InProcessCaptchasTest implements CaptchasContract {

    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final Captchas captchas = new InProcessCaptchas(clock);

    @Override
    public Captchas captchas() {
        return captchas;
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }
}
