package dev.signet.web.page;

import dev.signet.application.port.in.Barrier;
import dev.signet.application.port.in.Barrier.CaptchaInvalid;
import dev.signet.application.port.in.Barrier.CaptchaRequired;
import dev.signet.application.port.in.Barrier.Throttled;
import dev.signet.application.port.in.IssueCaptcha;
import dev.signet.application.port.in.IssueCaptcha.Result.Issued;
import dev.signet.application.port.in.SolvedCaptcha;
import dev.signet.domain.captcha.CaptchaDemand;
import dev.signet.domain.captcha.CaptchaKind;
import dev.signet.web.client.Client;
import dev.signet.web.error.Reason;
import dev.signet.web.main.Settings;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Puts captchas into forms, and reads them out again. */
@Singleton
final class CaptchaBoxes {

    private final IssueCaptcha issueCaptcha;
    private final boolean always;

    CaptchaBoxes(IssueCaptcha issueCaptcha, Settings settings) {
        this.issueCaptcha = issueCaptcha;
        this.always = settings.guarding().demand() == CaptchaDemand.ALWAYS;
    }

    /** For a form that is shown without any failure, or after one that asks for no captcha by itself. */
    Optional<CaptchaBox> whereAlwaysAsked(HttpRequest<?> request, Visit visit, Form typed) {
        return always ? fresh(request, visit, typed, List.of()) : Optional.empty();
    }

    /** One more captcha, of the kind that the form asks for; empty for somebody who has had too many lately. */
    Optional<CaptchaBox> fresh(HttpRequest<?> request, Visit visit, Form typed, List<String> errors) {
        return issueCaptcha.issue(kind(typed), Client.network(request)) instanceof Issued issued
                ? Optional.of(CaptchaBox.of(visit, issued, errors))
                : Optional.empty();
    }

    /** For a form that is wrong: whoever had to solve one has to solve the next one too. */
    Optional<CaptchaBox> again(HttpRequest<?> request, Visit visit, Form typed) {
        return typed.find(CaptchaBox.ID).flatMap(before -> fresh(request, visit, typed, List.of()));
    }

    /** What a form shows that asked for the current password, and came no further. */
    Barred before(HttpRequest<?> request, Visit visit, Form typed, Barrier barrier) {
        return switch (barrier) {
            case Throttled throttled ->
                new Barred(
                        Reason.THROTTLED, Notice.wait(visit, throttled.pause()), Optional.empty(), throttled.pause());
            case CaptchaRequired required -> captchaFirst(request, visit, typed, Reason.CAPTCHA_REQUIRED, List.of());
            case CaptchaInvalid invalid ->
                captchaFirst(request, visit, typed, Reason.CAPTCHA_INVALID, List.of(visit.text("page.captcha.wrong")));
        };
    }

    private Barred captchaFirst(HttpRequest<?> request, Visit visit, Form typed, Reason reason, List<String> errors) {
        Notice notice = Notice.bad(visit, "page." + reason.code());
        return new Barred(reason, notice, fresh(request, visit, typed, errors), Duration.ZERO);
    }

    /** Whether the form was sent for another kind of captcha, and for nothing else. */
    static boolean isForAnother(Form typed) {
        return typed.find(CaptchaBox.OTHER).isPresent();
    }

    static Optional<SolvedCaptcha> solved(Form typed) {
        return typed.find(CaptchaBox.ID).map(id -> new SolvedCaptcha(id, typed.text(CaptchaBox.ANSWER)));
    }

    private static CaptchaKind kind(Form typed) {
        return typed.find(CaptchaBox.OTHER)
                .or(() -> typed.find(CaptchaBox.KIND))
                .flatMap(CaptchaKind::of)
                .orElse(CaptchaKind.PICTURE);
    }
}
