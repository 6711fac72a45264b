package dev.signet.web.forwardauth;

import dev.signet.application.port.in.Caller;
import dev.signet.web.caller.StepUp;
import dev.signet.web.error.Problem;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import dev.signet.web.main.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
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
    private final StepUp stepUp;
    private final URI login;
    private final URI reauth;

    VerifyController(Problems problems, StepUp stepUp, Settings settings) {
        this.problems = problems;
        this.stepUp = stepUp;
        this.reauth = URI.create(settings.issuer() + "/reauth");
        this.login = URI.create(settings.issuer() + "/login");
    }

    /**
     * On the event loop: who calls is known before we are asked. A proxy passes on what a browser accepts of the page or
     * picture that it is after, which says nothing of this answer.
     */
    @Get
    @Produces(MediaType.ALL)
    HttpResponse<?> verify(
            HttpRequest<?> request,
            @Nullable Caller caller,
            @Nullable @QueryValue String redirect,
            @Nullable @QueryValue("max_age") String maxAge) {
        boolean mayLead = "1".equals(redirect) && isNavigation(request);
        if (caller != null) {
            return stepUp.refusal(request, caller, maxAge)
                    .<HttpResponse<?>>map(refusal -> tooOld(refusal, mayLead))
                    .orElseGet(() -> known(caller));
        }
        return mayLead ? HttpResponse.seeOther(login) : problems.loginRequired(request, reason(request), login);
    }

    private HttpResponse<?> tooOld(MutableHttpResponse<Problem> refusal, boolean mayLead) {
        if (refusal.status() != HttpStatus.UNAUTHORIZED) {
            return refusal;
        }
        return mayLead ? HttpResponse.seeOther(reauth) : refusal.header("X-Signet-Login-Url", reauth.toString());
    }

    private static HttpResponse<?> known(Caller caller) {
        var response = HttpResponse.ok();
        VerifiedHeaders.of(caller, response::header);
        return response;
    }

    private static Reason reason(HttpRequest<?> request) {
        return request.getAttribute(Problems.REASON_ATTRIBUTE, Reason.class).orElse(Reason.CREDENTIALS_MISSING);
    }

    private static boolean isNavigation(HttpRequest<?> request) {
        return "navigate".equals(request.getHeaders().get("Sec-Fetch-Mode"));
    }
}
