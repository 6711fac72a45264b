package dev.signet.web.captcha;

import dev.signet.application.port.in.IssueCaptcha;
import dev.signet.application.port.in.IssueCaptcha.Result.Issued;
import dev.signet.application.port.in.IssueCaptcha.Result.Throttled;
import dev.signet.domain.captcha.CaptchaKind;
import dev.signet.web.client.Client;
import dev.signet.web.error.FieldError;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives out captchas. */
@Controller("/v1/captcha")
@Secured(SecurityRule.IS_ANONYMOUS)
final class CaptchaController {

    private final IssueCaptcha issueCaptcha;
    private final Problems problems;

    CaptchaController(IssueCaptcha issueCaptcha, Problems problems) {
        this.issueCaptcha = issueCaptcha;
        this.problems = problems;
    }

    /** @param kind {@code picture}, which is the default, or {@code work} */
    @Serdeable
    record CaptchaRequest(@Nullable String kind) {}

    @Post
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> issue(HttpRequest<?> request, @Nullable @Body CaptchaRequest body) {
        var wanted = Optional.ofNullable(body).map(CaptchaRequest::kind).orElseGet(CaptchaKind.PICTURE::code);
        var kind = CaptchaKind.of(wanted);
        if (kind.isEmpty()) {
            var error = new FieldError("kind", Problems.texts(request).get("captcha.kind"));
            return problems.of(request, Reason.INVALID_FIELD, List.of(error));
        }
        return switch (issueCaptcha.issue(kind.get(), Client.network(request))) {
            case Issued issued ->
                HttpResponse.created(CaptchaResponse.from(issued)).header(HttpHeaders.CACHE_CONTROL, "no-store");
            case Throttled throttled -> problems.retryAfter(request, Reason.THROTTLED, throttled.pause());
        };
    }
}
