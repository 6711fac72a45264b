package dev.signet.web.edge;

import dev.signet.web.error.TraceId;
import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.Map;

/** Puts the trace id on every log line of a request. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(EdgeOrder.TRACE)
final class TraceFilter {

    @PreMatching
    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(new MdcPropagationContext(Map.of("trace_id", TraceId.of(request))));
    }
}
