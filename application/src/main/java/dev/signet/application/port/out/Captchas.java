package dev.signet.application.port.out;

import dev.signet.domain.captcha.CaptchaAnswer;
import dev.signet.domain.captcha.CaptchaId;
import java.time.Duration;
import java.util.Optional;

/** The answers to captchas that were shown, each good for one look. All methods throw {@link Unavailable}. */
public interface Captchas {

    /** @param life after which the answer is forgotten, unless it was taken before */
    void keep(CaptchaId id, CaptchaAnswer answer, Duration life);

    /** Takes the answer out, in one step: of any number at once, one gets it. */
    Optional<CaptchaAnswer> take(CaptchaId id);
}
