package dev.signet.web.token;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.SwapForSiteToken;
import dev.signet.application.port.in.SwapForSiteToken.Command;
import dev.signet.application.port.in.SwapForSiteToken.Result.AudienceRefused;
import dev.signet.application.port.in.SwapForSiteToken.Result.NotAllowed;
import dev.signet.application.port.in.SwapForSiteToken.Result.Over;
import dev.signet.application.port.in.SwapForSiteToken.Result.ScopeRefused;
import dev.signet.application.port.in.SwapForSiteToken.Result.Swapped;
import dev.signet.web.caller.Reasons;
import dev.signet.web.cookie.LoginCookies;
import dev.signet.web.error.FieldError;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import dev.signet.web.main.Settings;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Swaps the shared cookie for a token that a sibling's front end sends to its APIs. */
@Controller("/v1/session/token")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SiteTokenController {

    private final SwapForSiteToken swapForSiteToken;
    private final LoginCookies cookies;
    private final Problems problems;
    private final String issuer;

    SiteTokenController(SwapForSiteToken swapForSiteToken, LoginCookies cookies, Problems problems, Settings settings) {
        this.swapForSiteToken = swapForSiteToken;
        this.cookies = cookies;
        this.problems = problems;
        this.issuer = settings.issuer().toString();
    }

    /** What the token is to be for. */
    @Serdeable
    record SiteTokenRequest(String audience, @Nullable String scope) {}

    /** The token (RFC 6749 section 5.1). */
    @Serdeable
    record SiteTokenResponse(String accessToken, String tokenType, long expiresIn, String scope) {

        static SiteTokenResponse from(Swapped swapped) {
            return new SiteTokenResponse(
                    swapped.token().reveal(),
                    "Bearer",
                    Duration.between(swapped.issuedAt(), swapped.expiresAt()).toSeconds(),
                    swapped.scopes().toString());
        }

        @Override
        public String toString() {
            return "SiteTokenResponse[hidden]";
        }
    }

    @Post
    HttpResponse<?> swap(HttpRequest<?> request, Caller caller, @Body SiteTokenRequest body) {
        var origins = request.getHeaders().getAll(HttpHeaders.ORIGIN);
        if (origins.size() != 1 || !isPairedWhereItMustBe(request, origins.getFirst(), caller)) {
            return problems.of(request, Reason.NOT_ALLOWED);
        }
        var command = new Command(caller, origins.getFirst(), body.audience(), Optional.ofNullable(body.scope()));
        return switch (swapForSiteToken.swap(command)) {
            case Swapped swapped -> HttpResponse.ok(SiteTokenResponse.from(swapped));
            case NotAllowed not -> problems.of(request, Reason.NOT_ALLOWED);
            case AudienceRefused audience -> refused(request, "audience");
            case ScopeRefused scope -> refused(request, "scope");
            case Over over -> problems.of(request, Reasons.of(over.reason()));
        };
    }

    /** At the login host a sibling may have planted the shared cookie. */
    private boolean isPairedWhereItMustBe(HttpRequest<?> request, String origin, Caller caller) {
        return !origin.equals(issuer) || cookies.pairing(request, caller.session()) == LoginCookies.Pairing.GOOD;
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String field) {
        var error = new FieldError(field, Problems.texts(request).get("site-token.not-registered"));
        return problems.of(request, Reason.INVALID_FIELD, List.of(error));
    }
}
