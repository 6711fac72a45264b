package dev.signet.web.token;

import dev.signet.application.port.in.RefreshTokens;
import dev.signet.application.port.in.RefreshTokens.Result.NotARefreshToken;
import dev.signet.application.port.in.RefreshTokens.Result.NotGenuine;
import dev.signet.application.port.in.RefreshTokens.Result.Over;
import dev.signet.application.port.in.RefreshTokens.Result.Refreshed;
import dev.signet.application.port.in.RefreshTokens.Result.Throttled;
import dev.signet.web.caller.Reasons;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import dev.signet.web.login.LoginResponse;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.InstantSource;

/** Trades refresh tokens. A refusal is a 400, as the token endpoint's {@code invalid_grant} is (RFC 6749 section 5.2). */
@Controller("/v1/session/refresh")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RefreshController {

    private final RefreshTokens refreshTokens;
    private final Problems problems;
    private final InstantSource clock;

    RefreshController(RefreshTokens refreshTokens, Problems problems, InstantSource clock) {
        this.refreshTokens = refreshTokens;
        this.problems = problems;
        this.clock = clock;
    }

    /** The body of a refresh. */
    @Serdeable
    record RefreshRequest(String refreshToken) {
        @Override
        public String toString() {
            return "RefreshRequest[hidden]";
        }
    }

    @Post
    HttpResponse<?> refresh(HttpRequest<?> request, @Body RefreshRequest body) {
        return switch (refreshTokens.refresh(body.refreshToken())) {
            case Refreshed in -> HttpResponse.ok(LoginResponse.from(in.login(), clock.instant()));
            case NotARefreshToken none -> invalidGrant(request, Reason.TOKEN_MALFORMED);
            case NotGenuine forged -> invalidGrant(request, Reason.SIGNATURE_INVALID);
            case Throttled throttled -> problems.retryAfter(request, Reason.THROTTLED, throttled.pause());
            case Over over -> invalidGrant(request, Reasons.of(over.reason()));
        };
    }

    private HttpResponse<?> invalidGrant(HttpRequest<?> request, Reason reason) {
        return problems.of(request, reason, HttpStatus.BAD_REQUEST);
    }
}
