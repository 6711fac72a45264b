package dev.signet.web.edge;

import dev.signet.web.error.Problem;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import dev.signet.web.main.Settings;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests with an effect that another site's page has caused. What a browser says of itself in {@code Origin}
 * and {@code Sec-Fetch-Site} is believed, since a page cannot set them; neither header means that it is no browser.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(EdgeOrder.CROSS_SITE)
final class CrossSiteFilter {

    private static final String SEC_FETCH_SITE = "Sec-Fetch-Site";
    /** It sets cookies, whatever the request shows. */
    private static final String LOGIN = "/v1/sessions";

    private static final String SAME_ORIGIN = "same-origin";
    private static final Set<String> FRIENDLY = Set.of(SAME_ORIGIN, "same-site");
    private static final Set<HttpMethod> WITHOUT_EFFECT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Settings settings;
    private final Problems problems;

    CrossSiteFilter(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @PreMatching
    @RequestFilter
    @Nullable
    HttpResponse<Problem> check(HttpRequest<?> request) {
        boolean fine = WITHOUT_EFFECT.contains(request.getMethod())
                || hasBearer(request) && !request.getPath().startsWith(LOGIN)
                || isFriendly(request)
                || ClientOriginFilter.isAdmitted(request);
        return fine ? null : problems.of(request, Reason.CROSS_SITE_REFUSED);
    }

    /** Its cookies are ignored, and no browser attaches a bearer token by itself, as it may do with Basic. */
    private static boolean hasBearer(HttpRequest<?> request) {
        String credential = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        return credential != null && credential.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private boolean isFriendly(HttpRequest<?> request) {
        List<String> sites = request.getHeaders().getAll(SEC_FETCH_SITE);
        boolean sameOrigin = !sites.isEmpty() && sites.stream().allMatch(SAME_ORIGIN::equals);
        return FRIENDLY.containsAll(sites)
                && request.getHeaders().getAll(HttpHeaders.ORIGIN).stream()
                        .allMatch(origin -> origin.equals("null") ? sameOrigin : settings.isSibling(origin));
    }
}
