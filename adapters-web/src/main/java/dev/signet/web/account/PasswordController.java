package dev.signet.web.account;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ChangePassword;
import dev.signet.application.port.in.ChangePassword.Result.AlreadyOver;
import dev.signet.application.port.in.ChangePassword.Result.Changed;
import dev.signet.application.port.in.ChangePassword.Result.CurrentPasswordWrong;
import dev.signet.application.port.in.ChangePassword.Result.Rejected;
import dev.signet.application.port.in.ChangePassword.Result.Stopped;
import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.PasswordProof;
import dev.signet.domain.user.Password;
import dev.signet.web.caller.Reasons;
import dev.signet.web.captcha.Barriers;
import dev.signet.web.captcha.CaptchaAnswered;
import dev.signet.web.client.Client;
import dev.signet.web.cookie.KnownBrowserCookie;
import dev.signet.web.cookie.LoginCookies;
import dev.signet.web.error.FieldError;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import dev.signet.web.login.LoginResponse;
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
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes the caller's password; the caller goes on with what the answer brings. */
@Controller("/v1/me/password")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PasswordController {

    private static final String WANTED = "new_password";

    private final ChangePassword changePassword;
    private final LoginCookies cookies;
    private final KnownBrowserCookie knownBrowser;
    private final Barriers barriers;
    private final Problems problems;
    private final InstantSource clock;

    PasswordController(
            ChangePassword changePassword,
            LoginCookies cookies,
            KnownBrowserCookie knownBrowser,
            Barriers barriers,
            Problems problems,
            InstantSource clock) {
        this.changePassword = changePassword;
        this.cookies = cookies;
        this.knownBrowser = knownBrowser;
        this.barriers = barriers;
        this.problems = problems;
        this.clock = clock;
    }

    /** The body of a change. */
    @Serdeable
    record PasswordChange(
            String currentPassword,
            String newPassword,
            @Nullable CaptchaAnswered captcha) {
        @Override
        public String toString() {
            return "PasswordChange[hidden]";
        }
    }

    @Post
    HttpResponse<?> change(HttpRequest<?> request, Caller caller, @Body PasswordChange body) {
        var current = Password.parse(body.currentPassword());
        var wanted = Password.parse(body.newPassword());
        if (current.isEmpty()) {
            return currentWrong(request);
        }
        if (wanted.isEmpty()) {
            return rejected(request, Flaw.PASSWORD_TOO_LONG);
        }
        var proof = new PasswordProof(
                current.get(),
                Client.network(request),
                knownBrowser.read(request),
                CaptchaAnswered.toDomain(body.captcha()));
        return switch (changePassword.changePassword(caller, proof, wanted.get())) {
            case Changed changed -> ok(changed.login());
            case CurrentPasswordWrong wrong -> currentWrong(request);
            case Stopped stopped -> barriers.answer(request, stopped.barrier());
            case Rejected rejected -> rejected(request, rejected.flaw());
            case AlreadyOver over -> problems.of(request, Reasons.of(over.reason()));
        };
    }

    private HttpResponse<?> ok(Login login) {
        var response = HttpResponse.ok(LoginResponse.from(login, clock.instant()));
        return cookies.set(response, login);
    }

    private HttpResponse<?> currentWrong(HttpRequest<?> request) {
        var error = new FieldError("current_password", Problems.texts(request).get("password.current-wrong"));
        return problems.of(request, Reason.INVALID_FIELD, List.of(error));
    }

    private HttpResponse<?> rejected(HttpRequest<?> request, Flaw flaw) {
        return problems.of(request, Reason.PASSWORD_REJECTED, List.of(Flaws.of(flaw, WANTED, Problems.texts(request))));
    }
}
