package dev.signet.web.captcha;

import dev.signet.application.port.in.Barrier;
import dev.signet.application.port.in.Barrier.CaptchaInvalid;
import dev.signet.application.port.in.Barrier.CaptchaRequired;
import dev.signet.application.port.in.Barrier.Throttled;
import dev.signet.web.error.Problem;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** Answers whoever has to wait, or to solve a captcha, before the current password is looked at. */
@Singleton
public final class Barriers {

    private final Problems problems;

    Barriers(Problems problems) {
        this.problems = problems;
    }

    public MutableHttpResponse<Problem> answer(HttpRequest<?> request, Barrier barrier) {
        return switch (barrier) {
            case CaptchaRequired required -> problems.of(request, Reason.CAPTCHA_REQUIRED);
            case CaptchaInvalid invalid -> problems.of(request, Reason.CAPTCHA_INVALID);
            case Throttled throttled -> problems.retryAfter(request, Reason.THROTTLED, throttled.pause());
        };
    }
}
