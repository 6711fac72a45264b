package dev.signet.web.login;

import dev.signet.application.port.in.LogIn;
import dev.signet.application.port.in.LogIn.Mode;
import dev.signet.application.port.in.LogIn.Result.AccountDisabled;
import dev.signet.application.port.in.LogIn.Result.CaptchaInvalid;
import dev.signet.application.port.in.LogIn.Result.CaptchaRequired;
import dev.signet.application.port.in.LogIn.Result.CredentialsInvalid;
import dev.signet.application.port.in.LogIn.Result.LimitReached;
import dev.signet.application.port.in.LogIn.Result.LoggedIn;
import dev.signet.application.port.in.LogIn.Result.Throttled;
import dev.signet.domain.session.Device;
import dev.signet.domain.session.DeviceType;
import dev.signet.domain.user.Password;
import dev.signet.web.captcha.CaptchaAnswered;
import dev.signet.web.client.Client;
import dev.signet.web.cookie.KnownBrowserCookie;
import dev.signet.web.cookie.LoginCookies;
import dev.signet.web.error.FieldError;
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
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Logs somebody in: by cookie for browsers, by tokens for everybody else. */
@Controller("/v1/sessions")
@Secured(SecurityRule.IS_ANONYMOUS)
final class LoginController {

    private static final Map<String, Mode> MODES = Map.of("cookie", Mode.COOKIE, "token", Mode.TOKEN);

    private final LogIn logIn;
    private final LoginCookies cookies;
    private final KnownBrowserCookie knownBrowser;
    private final Problems problems;
    private final InstantSource clock;

    LoginController(
            LogIn logIn,
            LoginCookies cookies,
            KnownBrowserCookie knownBrowser,
            Problems problems,
            InstantSource clock) {
        this.logIn = logIn;
        this.cookies = cookies;
        this.knownBrowser = knownBrowser;
        this.problems = problems;
        this.clock = clock;
    }

    @Post
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> logIn(HttpRequest<?> request, @Body LoginRequest body) {
        var mode = MODES.get(body.mode());
        if (mode == null) {
            return invalid(request, "mode", "login.mode");
        }
        var device = device(request, body.device(), mode);
        if (device.isEmpty()) {
            return invalid(request, "device/type", "login.device-type");
        }
        var password = Password.parse(body.password());
        if (password.isEmpty()) {
            return invalid(request, "password", "flaw.password-too-long");
        }
        var command = new LogIn.Command(
                body.username(),
                password.get(),
                mode,
                Boolean.TRUE.equals(body.remember()),
                device.get(),
                cookies.read(request),
                Client.network(request),
                knownBrowser.read(request),
                CaptchaAnswered.toDomain(body.captcha()));
        return switch (logIn.logIn(command)) {
            case LoggedIn in -> created(in);
            case CredentialsInvalid wrong -> problems.of(request, Reason.CREDENTIALS_INVALID);
            case CaptchaRequired required -> problems.of(request, Reason.CAPTCHA_REQUIRED);
            case CaptchaInvalid invalid -> problems.of(request, Reason.CAPTCHA_INVALID);
            case Throttled throttled -> problems.retryAfter(request, Reason.THROTTLED, throttled.pause());
            case AccountDisabled disabled -> problems.of(request, Reason.ACCOUNT_DISABLED);
            case LimitReached limit -> problems.of(request, Reason.SESSION_LIMIT);
        };
    }

    private HttpResponse<?> created(LoggedIn in) {
        var login = in.login();
        var response = HttpResponse.created(LoginResponse.from(login, clock.instant()), URI.create("/v1/session"));
        in.browser().ifPresent(browser -> knownBrowser.set(response, browser));
        return cookies.set(response, login);
    }

    private static Optional<Device> device(
            HttpRequest<?> request, LoginRequest.@Nullable DeviceRequest told, Mode mode) {
        var byDefault = mode == Mode.COOKIE ? DeviceType.BROWSER : DeviceType.OTHER;
        if (told == null) {
            return Optional.of(Devices.of(request, byDefault, null));
        }
        var type = told.type() == null ? Optional.of(byDefault) : Devices.type(told.type());
        return type.map(known -> Devices.of(request, known, told.label()));
    }

    private HttpResponse<?> invalid(HttpRequest<?> request, String field, String key) {
        var error = new FieldError(field, Problems.texts(request).get(key));
        return problems.of(request, Reason.INVALID_FIELD, List.of(error));
    }
}
