package dev.signet.web.page;

import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * What stands before a password that is typed once more, as its form shows it.
 *
 * @param captcha to be solved first
 * @param pause zero where nobody has to wait
 */
record Barred(Reason reason, Notice notice, Optional<CaptchaBox> captcha, Duration pause) {

    HttpResponse<?> answer(Pages pages, HttpRequest<?> request, Page page) {
        return pause.isZero() ? pages.refuse(request, page, reason) : pages.refuse(request, page, reason, pause);
    }
}
