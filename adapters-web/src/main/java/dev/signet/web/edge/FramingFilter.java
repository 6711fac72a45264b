package dev.signet.web.edge;

import dev.signet.web.error.Problem;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a transfer encoding that two readers could read in two ways, and with it the rest of the connection (RFC 9112
 * section 6.3): what a proxy takes for the body, Netty takes for the next request. Every other doubt about a length Netty
 * refuses by itself.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(EdgeOrder.FRAMING)
final class FramingFilter {

    private final Problems problems;

    FramingFilter(Problems problems) {
        this.problems = problems;
    }

    /** Null lets the request pass. */
    @PreMatching
    @RequestFilter
    @Nullable
    HttpResponse<Problem> check(HttpRequest<?> request) {
        List<String> encodings = request.getHeaders().getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean plain = encodings.isEmpty()
                || encodings.size() == 1 && encodings.getFirst().equalsIgnoreCase("chunked");
        return plain ? null : problems.of(request, Reason.MALFORMED_REQUEST).header(HttpHeaders.CONNECTION, "close");
    }
}
