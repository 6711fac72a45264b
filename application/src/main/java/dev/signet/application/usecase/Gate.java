package dev.signet.application.usecase;

import dev.signet.application.port.in.SolvedCaptcha;
import dev.signet.application.port.out.Captchas;
import dev.signet.domain.captcha.CaptchaDemand;
import dev.signet.domain.captcha.CaptchaId;
import dev.signet.domain.throttle.Counter;
import dev.signet.domain.throttle.Hurdle;
import dev.signet.domain.throttle.Taken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lets strangers try, after a captcha where their failures, or the installation, ask for one. */
final class Gate {

    private final Guard guard;
    private final Captchas captchas;
    private final CaptchaDemand demand;

    Gate(Guard guard, Captchas captchas, CaptchaDemand demand) {
        this.guard = guard;
        this.captchas = captchas;
        this.demand = demand;
    }

    Guard guard() {
        return guard;
    }

    /** Whether somebody may try. A captcha that came along is used up, asked for or not. */
    Passage pass(List<Counter> counters, Optional<SolvedCaptcha> captcha) {
        var taken = guard.take(counters);
        boolean open = false;
        try {
            var passage = passage(Hurdle.of(demand, taken), taken, captcha);
            open = passage instanceof Open;
            return passage;
        } finally {
            if (!open) {
                guard.giveBack(taken);
            }
        }
    }

    private Passage passage(Hurdle hurdle, List<Taken> taken, Optional<SolvedCaptcha> captcha) {
        return switch (hurdle) {
            case Hurdle.Wait wait -> new Closed(wait.time());
            case Hurdle.Captcha due ->
                captcha.isEmpty() ? new CaptchaRequired() : solved(captcha, new Open(new Guard.Entered(taken), true));
            case Hurdle.None none -> solved(captcha, new Open(new Guard.Entered(taken), none.captchaNext()));
        };
    }

    private Passage solved(Optional<SolvedCaptcha> captcha, Open open) {
        return captcha.isEmpty() || isSolved(captcha.get()) ? open : new CaptchaInvalid();
    }

    /** One look, whatever it shows: a wrong answer burns the captcha as a right one does. */
    private boolean isSolved(SolvedCaptcha captcha) {
        return CaptchaId.parse(captcha.id())
                .flatMap(captchas::take)
                .filter(answer -> answer.isGivenBy(captcha.answer()))
                .isPresent();
    }

    /** Whether somebody may try. */
    sealed interface Passage {}

    /** @param captchaNext whether a captcha comes before the next attempt, should this one fail */
    record Open(Guard.Entered entered, boolean captchaNext) implements Passage {}

    record CaptchaRequired() implements Passage {}

    record CaptchaInvalid() implements Passage {}

    record Closed(Duration pause) implements Passage {}
}
