package dev.signet.web.client;

import dev.signet.domain.throttle.Network;
import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import java.util.Optional;

/** Who is at the far end of a request, behind the proxies that may speak for him. */
public final class Client {

    static final String ATTRIBUTE = "dev.signet.client";

    private Client() {}

    /** The address in its usual form; empty where a request has none. */
    public static String address(HttpRequest<?> request) {
        return of(request).map(InetAddress::getHostAddress).orElse("");
    }

    /** Where attempts are counted. */
    public static Network network(HttpRequest<?> request) {
        return of(request).map(InetAddress::getAddress).map(Network::of).orElseGet(Network::unknown);
    }

    private static Optional<InetAddress> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, InetAddress.class);
    }
}
