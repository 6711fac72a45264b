package dev.signet.web.session;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.LogOutEverywhere;
import dev.signet.application.port.in.LogOutEverywhere.Result.AlreadyOver;
import dev.signet.application.port.in.LogOutEverywhere.Result.LoggedOut;
import dev.signet.web.caller.Reasons;
import dev.signet.web.cookie.LoginCookies;
import dev.signet.web.error.Problems;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Ends all sessions of the caller. */
@Controller("/v1/logout-everywhere")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LogoutEverywhereController {

    private final LogOutEverywhere logOutEverywhere;
    private final LoginCookies cookies;
    private final Problems problems;

    LogoutEverywhereController(LogOutEverywhere logOutEverywhere, LoginCookies cookies, Problems problems) {
        this.logOutEverywhere = logOutEverywhere;
        this.cookies = cookies;
        this.problems = problems;
    }

    @Post
    HttpResponse<?> logOutEverywhere(HttpRequest<?> request, Caller caller) {
        return switch (logOutEverywhere.logOutEverywhere(caller)) {
            case LoggedOut done ->
                caller.carrier() == Caller.Carrier.COOKIE
                        ? cookies.clear(HttpResponse.noContent())
                        : HttpResponse.noContent();
            case AlreadyOver over -> problems.of(request, Reasons.of(over.reason()));
        };
    }
}
