package dev.signet.web.edge;

import dev.signet.web.header.GuardHeaders;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/** Guards the answers of controllers, and of everything that answers in their place. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(EdgeOrder.HEADERS)
final class HeadersFilter {

    private final GuardHeaders guard;

    HeadersFilter(GuardHeaders guard) {
        this.guard = guard;
    }

    /** For what was refused before routing: afterwards Micronaut forgets the filters of that phase. */
    @PreMatching
    @ResponseFilter
    void addEarly(HttpRequest<?> request, MutableHttpResponse<?> response) {
        guard.addTo(response, request);
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        guard.addTo(response, request);
    }
}
