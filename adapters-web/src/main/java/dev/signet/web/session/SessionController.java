package dev.signet.web.session;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.LogOut;
import dev.signet.application.port.in.LogOut.Result.AlreadyOver;
import dev.signet.application.port.in.LogOut.Result.LoggedOut;
import dev.signet.web.caller.Reasons;
import dev.signet.web.caller.StepUp;
import dev.signet.web.cookie.LoginCookies;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;

/** Shows the caller's session, and ends it on this device. */
@Controller("/v1/session")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class SessionController {

    private final LogOut logOut;
    private final LoginCookies cookies;
    private final Problems problems;
    private final StepUp stepUp;

    SessionController(LogOut logOut, LoginCookies cookies, Problems problems, StepUp stepUp) {
        this.stepUp = stepUp;
        this.logOut = logOut;
        this.cookies = cookies;
        this.problems = problems;
    }

    /** On the event loop: the caller is all it needs. */
    @Get
    HttpResponse<?> show(HttpRequest<?> request, Caller caller, @Nullable @QueryValue("max_age") String maxAge) {
        return stepUp.refusal(request, caller, maxAge)
                .<HttpResponse<?>>map(refusal -> refusal)
                .orElseGet(() -> HttpResponse.ok(SessionResponse.from(caller)));
    }

    /** Open to all, since whoever brings cookies of different users is nobody, and still wants to be out. */
    @Delete
    @Secured(SecurityRule.IS_ANONYMOUS)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> logOut(HttpRequest<?> request, @Nullable Caller caller) {
        return caller == null ? logOutNobody(request) : logOutKnown(request, caller);
    }

    private HttpResponse<?> logOutKnown(HttpRequest<?> request, Caller caller) {
        return switch (logOut.logOut(caller)) {
            case LoggedOut done ->
                caller.carrier() == Caller.Carrier.COOKIE
                        ? cookies.clear(HttpResponse.noContent())
                        : HttpResponse.noContent();
            case AlreadyOver over -> problems.of(request, Reasons.of(over.reason()));
        };
    }

    private HttpResponse<?> logOutNobody(HttpRequest<?> request) {
        var reason =
                request.getAttribute(Problems.REASON_ATTRIBUTE, Reason.class).orElse(Reason.CREDENTIALS_MISSING);
        if (reason != Reason.COOKIE_CONFLICT) {
            return problems.of(request, reason);
        }
        logOut.logOut(cookies.read(request));
        return cookies.clear(HttpResponse.noContent());
    }
}
