package dev.signet.web.account;

import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.in.Register;
import dev.signet.application.port.in.Register.Result.CaptchaInvalid;
import dev.signet.application.port.in.Register.Result.CaptchaRequired;
import dev.signet.application.port.in.Register.Result.NameTaken;
import dev.signet.application.port.in.Register.Result.Registered;
import dev.signet.application.port.in.Register.Result.Rejected;
import dev.signet.application.port.in.Register.Result.Throttled;
import dev.signet.domain.user.Password;
import dev.signet.web.captcha.CaptchaAnswered;
import dev.signet.web.client.Client;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens accounts. */
@Controller("/v1/accounts")
@Secured(SecurityRule.IS_ANONYMOUS)
final class AccountsController {

    private final Register register;
    private final Problems problems;

    AccountsController(Register register, Problems problems) {
        this.register = register;
        this.problems = problems;
    }

    /** The body of a registration. */
    @Serdeable
    record AccountRequest(
            String username,
            String password,
            @Nullable String displayName,
            @Nullable CaptchaAnswered captcha) {
        @Override
        public String toString() {
            return "AccountRequest[hidden]";
        }
    }

    @Post
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> register(HttpRequest<?> request, @Body AccountRequest body) {
        var password = Password.parse(body.password());
        if (password.isEmpty()) {
            return rejected(request, List.of(Flaw.PASSWORD_TOO_LONG));
        }
        var command = new Register.Command(
                body.username(),
                password.get(),
                Optional.ofNullable(body.displayName()),
                Client.network(request),
                CaptchaAnswered.toDomain(body.captcha()));
        return switch (register.register(command)) {
            case Registered in -> HttpResponse.created(ProfileResponse.from(in.user()), URI.create("/v1/me"));
            case NameTaken taken -> problems.of(request, Reason.NAME_TAKEN);
            case CaptchaRequired required -> problems.of(request, Reason.CAPTCHA_REQUIRED);
            case CaptchaInvalid invalid -> problems.of(request, Reason.CAPTCHA_INVALID);
            case Throttled throttled -> problems.retryAfter(request, Reason.THROTTLED, throttled.pause());
            case Rejected rejected -> rejected(request, rejected.flaws());
        };
    }

    private HttpResponse<?> rejected(HttpRequest<?> request, List<Flaw> flaws) {
        var texts = Problems.texts(request);
        return problems.of(
                request,
                flaws.stream().allMatch(Flaw::isOfThePassword) ? Reason.PASSWORD_REJECTED : Reason.INVALID_FIELD,
                flaws.stream().map(flaw -> Flaws.of(flaw, "password", texts)).toList());
    }
}
