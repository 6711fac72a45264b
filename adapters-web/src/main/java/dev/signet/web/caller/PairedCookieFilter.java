package dev.signet.web.caller;

import dev.signet.application.port.in.Caller;
import dev.signet.web.cookie.LoginCookies;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Calls that can do harm need the login host's own cookie beside the shared one: a sibling can plant the shared cookie,
 * or hold it, but never has the other.
 */
@ServerFilter({"/v1/me/password/**", "/v1/session/reauth/**", "/v1/admin/**"})
@Order(Ordered.LOWEST_PRECEDENCE)
final class PairedCookieFilter {

    private final LoginCookies cookies;
    private final Problems problems;

    PairedCookieFilter(LoginCookies cookies, Problems problems) {
        this.cookies = cookies;
        this.problems = problems;
    }

    /** Null lets the request pass. */
    @RequestFilter
    @Nullable
    HttpResponse<?> refuseUnpaired(HttpRequest<?> request) {
        return Callers.of(request)
                .filter(caller -> caller.carrier() == Caller.Carrier.COOKIE)
                .<HttpResponse<?>>map(caller -> switch (cookies.pairing(request, caller.session())) {
                    case GOOD -> null;
                    case MISSING -> problems.of(request, Reason.CREDENTIALS_MISSING);
                    case OF_ANOTHER_SESSION -> problems.of(request, Reason.COOKIE_CONFLICT);
                })
                .orElse(null);
    }
}
