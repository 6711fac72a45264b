package dev.signet.application.port.in;

import dev.signet.domain.captcha.CaptchaId;
import dev.signet.domain.captcha.CaptchaKind;
import dev.signet.domain.captcha.Puzzle;
import dev.signet.domain.throttle.Network;
import java.time.Duration;

/** Gives somebody a captcha to solve. */
public interface IssueCaptcha {

    /** @param wanted work stands in for a picture where none can be drawn */
    Result issue(CaptchaKind wanted, Network network);

    /** What became of it. */
    sealed interface Result {

        /** @param life how long the answer is kept */
        record Issued(CaptchaId id, Puzzle puzzle, Duration life) implements Result {}

        record Throttled(Duration pause) implements Result {}
    }
}
