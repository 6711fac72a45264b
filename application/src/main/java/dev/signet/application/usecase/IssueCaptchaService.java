package dev.signet.application.usecase;

import dev.signet.application.port.in.IssueCaptcha;
import dev.signet.application.port.in.IssueCaptcha.Result.Issued;
import dev.signet.application.port.in.IssueCaptcha.Result.Throttled;
import dev.signet.application.port.out.Captchas;
import dev.signet.application.port.out.Puzzles;
import dev.signet.application.port.out.Randomness;
import dev.signet.domain.captcha.CaptchaAnswer;
import dev.signet.domain.captcha.CaptchaId;
import dev.signet.domain.captcha.CaptchaKind;
import dev.signet.domain.throttle.Network;
import java.time.Duration;

final class IssueCaptchaService implements IssueCaptcha {

    static final Duration LIFE = Duration.ofSeconds(120);

    private static final int BYTES_OF_SALT = 16;

    private final Guard guard;
    private final Captchas captchas;
    private final Puzzles puzzles;
    private final Randomness randomness;

    IssueCaptchaService(Guard guard, Captchas captchas, Puzzles puzzles, Randomness randomness) {
        this.guard = guard;
        this.captchas = captchas;
        this.puzzles = puzzles;
        this.randomness = randomness;
    }

    @Override
    public Result issue(CaptchaKind wanted, Network network) {
        return guard.pause(guard.limits().ofCaptcha(network))
                .<Result>map(Throttled::new)
                .orElseGet(() -> issue(puzzles.canMake(wanted) ? wanted : CaptchaKind.WORK));
    }

    private Issued issue(CaptchaKind kind) {
        var id = CaptchaId.of(randomness.bytes(CaptchaId.BYTES));
        var answer = CaptchaAnswer.choose(kind, randomness.bytes(CaptchaAnswer.RANDOM_BYTES));
        var puzzle = puzzles.make(kind, answer, randomness.bytes(BYTES_OF_SALT));
        captchas.keep(id, answer, LIFE);
        return new Issued(id, puzzle, LIFE);
    }
}
