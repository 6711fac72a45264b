package dev.signet.web.edge;

import dev.signet.web.error.Problem;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import dev.signet.web.main.Origin;
import dev.signet.web.main.Settings;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.netty.NettyHttpRequestBuilder;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers under the issuer's host alone (RFC 9110 section 7.4), which also ends DNS rebinding. Probes know no host
 * name, so health is exempt.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(EdgeOrder.HOST)
final class HostFilter {

    private static final Pattern ABSOLUTE = Pattern.compile("^[A-Za-z]+://([^/?#]*)");

    private final Origin issuer;
    private final Problems problems;

    HostFilter(Settings settings, Problems problems) {
        this.issuer = settings.issuer();
        this.problems = problems;
    }

    @PreMatching
    @RequestFilter
    @Nullable
    HttpResponse<Problem> check(HttpRequest<?> request) {
        if (request.getPath().startsWith("/health/") || isOurs(request)) {
            return null;
        }
        return problems.of(request, Reason.UNKNOWN_HOST);
    }

    private boolean isOurs(HttpRequest<?> request) {
        List<String> hosts = request.getHeaders().getAll(HttpHeaders.HOST);
        return hosts.size() == 1 && issuer.isAt(hosts.getFirst()) && isOurs(target(request));
    }

    /** The authority of an absolute request target outranks Host (RFC 9112 section 3.2.2). */
    private boolean isOurs(String target) {
        if (target.startsWith("/") || target.equals("*")) {
            return true;
        }
        Matcher absolute = ABSOLUTE.matcher(target);
        return absolute.find() && issuer.isAt(absolute.group(1));
    }

    /** As it was sent: the request's own URI has lost the authority. */
    private static String target(HttpRequest<?> request) {
        return request instanceof NettyHttpRequestBuilder netty
                ? netty.toHttpRequest().uri()
                : request.getUri().toString();
    }
}
