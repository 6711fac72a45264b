package dev.signet.web.caller;

import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Keeps third parties out of the account: under {@code /v1} a token counts only if it was issued for that. The feed has a
 * scope of its own, and looks at it itself.
 */
@ServerFilter("/v1/**")
@Order(Ordered.LOWEST_PRECEDENCE)
final class FirstPartyFilter {

    private static final String FEED = "/v1/revocations";

    private final Problems problems;

    FirstPartyFilter(Problems problems) {
        this.problems = problems;
    }

    /** Null lets the request pass. */
    @RequestFilter
    @Nullable
    HttpResponse<?> refuseThirdParties(HttpRequest<?> request) {
        boolean refused = Callers.of(request)
                .filter(caller -> !Callers.isFirstParty(caller))
                .isPresent();
        return refused && !isFeed(request) ? problems.of(request, Reason.NOT_ALLOWED) : null;
    }

    private static boolean isFeed(HttpRequest<?> request) {
        return request.getPath().equals(FEED) || request.getPath().startsWith(FEED + "/");
    }
}
