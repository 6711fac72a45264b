package dev.signet.web.forwardauth;

import dev.signet.application.port.in.Caller;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import dev.signet.web.main.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Tells a reverse proxy whether to let a request through, and whose it is. It never sets, rotates or heals a cookie:
 * a proxy drops the {@code Set-Cookie} of such a question.
 */
@Controller("/v1/verify")
@Secured(SecurityRule.IS_ANONYMOUS)
final class VerifyController {

    private final Problems problems;
    private final URI login;

    VerifyController(Problems problems, Settings settings) {
        this.problems = problems;
        this.login = URI.create(settings.issuer() + "/login");
    }

    /** On the event loop: who calls is known before we are asked. */
    @Get
    HttpResponse<?> verify(HttpRequest<?> request, @Nullable Caller caller, @Nullable @QueryValue String redirect) {
        if (caller != null) {
            return HttpResponse.ok()
                    .header("X-Signet-Subject", caller.user().value())
                    .header("X-Signet-Session", caller.session().value())
                    .header(
                            "X-Signet-Auth-Time",
                            Long.toString(caller.authTime().getEpochSecond()))
                    .header("X-Signet-Acr", caller.acr());
        }
        return "1".equals(redirect) && isNavigation(request)
                ? HttpResponse.seeOther(login)
                : problems.loginRequired(request, reason(request), login);
    }

    private static Reason reason(HttpRequest<?> request) {
        return request.getAttribute(Problems.REASON_ATTRIBUTE, Reason.class).orElse(Reason.CREDENTIALS_MISSING);
    }

    private static boolean isNavigation(HttpRequest<?> request) {
        return "navigate".equals(request.getHeaders().get("Sec-Fetch-Mode"));
    }
}
