package dev.signet.web.token;

import dev.signet.application.port.in.RenewToken;
import dev.signet.application.port.in.RenewToken.Result.BadToken;
import dev.signet.application.port.in.RenewToken.Result.NotOurOwn;
import dev.signet.application.port.in.RenewToken.Result.Over;
import dev.signet.application.port.in.RenewToken.Result.Renewed;
import dev.signet.application.port.in.RenewToken.Result.Throttled;
import dev.signet.application.port.in.RenewToken.Result.TooEarly;
import dev.signet.web.caller.Credentials;
import dev.signet.web.caller.Reasons;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.TreeSet;

/**
 * Trades access tokens for their successors. Open to all, since a token inside the grace is dead for every other route;
 * the use case looks at it.
 */
@Controller("/v1/session/renew")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RenewController {

    private final RenewToken renewToken;
    private final Problems problems;

    RenewController(RenewToken renewToken, Problems problems) {
        this.renewToken = renewToken;
        this.problems = problems;
    }

    /** A renewed token (RFC 6749 section 5.1). */
    @Serdeable
    record RenewResponse(String accessToken, String tokenType, long expiresIn, String scope) {

        static RenewResponse from(Renewed renewed) {
            var caller = renewed.caller();
            return new RenewResponse(
                    renewed.token().reveal(),
                    "Bearer",
                    Duration.between(renewed.issuedAt(), caller.expiresAt()).toSeconds(),
                    String.join(" ", new TreeSet<>(caller.scopes())));
        }

        @Override
        public String toString() {
            return "RenewResponse[hidden]";
        }
    }

    @Post
    HttpResponse<?> renew(HttpRequest<?> request) {
        var token = Credentials.bearer(request);
        if (token.isEmpty()) {
            return problems.of(request, Reason.CREDENTIALS_MISSING);
        }
        // whoever has spent the budget for bad signatures gets no second look here
        if (request.getAttribute(Problems.REASON_ATTRIBUTE, Reason.class)
                .filter(Reason.THROTTLED::equals)
                .isPresent()) {
            return problems.of(request, Reason.THROTTLED);
        }
        return switch (renewToken.renew(token.get())) {
            case Renewed renewed -> HttpResponse.ok(RenewResponse.from(renewed));
            case BadToken bad -> problems.of(request, Reasons.of(bad.fault()));
            case Throttled throttled -> problems.retryAfter(request, Reason.THROTTLED, throttled.pause());
            case NotOurOwn others -> problems.of(request, Reason.NOT_ALLOWED);
            case Over over -> problems.of(request, Reasons.of(over.reason()));
            case TooEarly early ->
                problems.retryAfter(request, Reason.RENEWAL_TOO_EARLY, Duration.between(early.now(), early.opensAt()));
        };
    }
}
