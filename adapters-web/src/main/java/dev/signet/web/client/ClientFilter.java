package dev.signet.web.client;

import dev.signet.web.edge.EdgeOrder;
import dev.signet.web.main.Settings;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/** Finds out where a request comes from, before anything is counted. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(EdgeOrder.CLIENT)
final class ClientFilter {

    private final Hops hops;

    ClientFilter(Settings settings) {
        this.hops = new Hops(settings.trustedProxies());
    }

    @PreMatching
    @RequestFilter
    void look(HttpRequest<?> request) {
        var peer = request.getRemoteAddress().getAddress();
        if (peer != null) {
            request.setAttribute(Client.ATTRIBUTE, hops.client(peer, request.getHeaders()));
        }
    }
}
