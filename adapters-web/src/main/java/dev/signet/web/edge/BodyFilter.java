package dev.signet.web.edge;

import dev.signet.web.error.Problem;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a body's declaration before the body is read: its length, and under {@code /v1} that it is JSON. A page of
 * another site cannot send JSON without asking first (CORS), so this is part of the defence against forged requests.
 * A body without a declared length is cut off by the server at the same limit.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(EdgeOrder.BODY)
final class BodyFilter {

    private final long limit;
    private final Problems problems;

    BodyFilter(HttpServerConfiguration server, Problems problems) {
        this.limit = server.getMaxRequestSize();
        this.problems = problems;
    }

    @PreMatching
    @RequestFilter
    @Nullable
    HttpResponse<Problem> check(HttpRequest<?> request) {
        if (request.getContentLength() > limit) {
            return problems.of(request, Reason.TOO_LARGE);
        }
        boolean refused = request.getPath().startsWith("/v1/") && hasBody(request) && !isJson(request);
        return refused ? problems.of(request, Reason.UNSUPPORTED_MEDIA_TYPE) : null;
    }

    private static boolean hasBody(HttpRequest<?> request) {
        return request.getContentLength() > 0 || request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean isJson(HttpRequest<?> request) {
        List<String> types = request.getHeaders().getAll(HttpHeaders.CONTENT_TYPE);
        return types.size() == 1
                && MediaType.APPLICATION_JSON.equalsIgnoreCase(
                        types.getFirst().split(";", 2)[0].strip());
    }
}
