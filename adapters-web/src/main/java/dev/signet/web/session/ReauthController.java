package dev.signet.web.session;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.PasswordProof;
import dev.signet.application.port.in.Reauthenticate;
import dev.signet.application.port.in.Reauthenticate.Result.AlreadyOver;
import dev.signet.application.port.in.Reauthenticate.Result.CarriedOtherwise;
import dev.signet.application.port.in.Reauthenticate.Result.PasswordWrong;
import dev.signet.application.port.in.Reauthenticate.Result.Reauthenticated;
import dev.signet.application.port.in.Reauthenticate.Result.Stopped;
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

/** Makes the caller's authentication young again; the caller goes on with what the answer brings. */
@Controller("/v1/session/reauth")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReauthController {

    private final Reauthenticate reauthenticate;
    private final LoginCookies cookies;
    private final KnownBrowserCookie knownBrowser;
    private final Barriers barriers;
    private final Problems problems;
    private final InstantSource clock;

    ReauthController(
            Reauthenticate reauthenticate,
            LoginCookies cookies,
            KnownBrowserCookie knownBrowser,
            Barriers barriers,
            Problems problems,
            InstantSource clock) {
        this.reauthenticate = reauthenticate;
        this.cookies = cookies;
        this.knownBrowser = knownBrowser;
        this.barriers = barriers;
        this.problems = problems;
        this.clock = clock;
    }

    /** The body of a reauthentication. */
    @Serdeable
    record ReauthRequest(String password, @Nullable CaptchaAnswered captcha) {
        @Override
        public String toString() {
            return "ReauthRequest[hidden]";
        }
    }

    @Post
    HttpResponse<?> reauthenticate(HttpRequest<?> request, Caller caller, @Body ReauthRequest body) {
        // no password of ours can be too long to be one
        var result = Password.parse(body.password())
                .map(password -> new PasswordProof(
                        password,
                        Client.network(request),
                        knownBrowser.read(request),
                        CaptchaAnswered.toDomain(body.captcha())))
                .map(proof -> reauthenticate.reauthenticate(caller, proof))
                .orElseGet(PasswordWrong::new);
        return switch (result) {
            case Reauthenticated again -> ok(again.login());
            case PasswordWrong wrong -> wrong(request);
            case Stopped stopped -> barriers.answer(request, stopped.barrier());
            case CarriedOtherwise otherwise -> problems.of(request, Reason.NOT_ALLOWED);
            case AlreadyOver over -> problems.of(request, Reasons.of(over.reason()));
        };
    }

    private HttpResponse<?> ok(Login login) {
        var response = HttpResponse.ok(LoginResponse.from(login, clock.instant()));
        return cookies.set(response, login);
    }

    /** Not a 401: the login itself is as good as before. */
    private HttpResponse<?> wrong(HttpRequest<?> request) {
        var error = new FieldError("password", Problems.texts(request).get("password.current-wrong"));
        return problems.of(request, Reason.INVALID_FIELD, List.of(error));
    }
}
