package dev.signet.web.page;

import dev.signet.web.error.Problem;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import dev.signet.web.main.Settings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sibling sites' scripts away from our forms: they may call {@code /v1}, but if they could read a form by CORS
 * they would know the token that is to tell our forms from theirs. Opaque origins were judged before, at the edge.
 */
@ServerFilter({"/login/**", "/register/**", "/logout/**", "/account/**", "/reauth/**", "/consent/**", "/admin/**"})
final class OwnOriginFilter {

    private static final Set<HttpMethod> LOOKING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final String own;
    private final Problems problems;

    OwnOriginFilter(Settings settings, Problems problems) {
        this.own = settings.issuer().toString();
        this.problems = problems;
    }

    /** Null lets the request pass. A navigation that only looks sends no Origin, and may come from anywhere. */
    @PreMatching
    @RequestFilter
    @Nullable
    HttpResponse<Problem> check(HttpRequest<?> request) {
        boolean ownOrigin = request.getHeaders().getAll(HttpHeaders.ORIGIN).stream()
                .allMatch(origin -> origin.equals(own) || origin.equals("null"));
        boolean ownPage = LOOKING.contains(request.getMethod())
                || request.getHeaders().getAll("Sec-Fetch-Site").stream().allMatch("same-origin"::equals);
        return ownOrigin && ownPage ? null : problems.of(request, Reason.CROSS_SITE_REFUSED);
    }
}
