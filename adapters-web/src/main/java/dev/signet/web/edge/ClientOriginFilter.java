package dev.signet.web.edge;

import dev.signet.application.port.in.AdmitOrigin;
import dev.signet.application.port.out.Unavailable;
import dev.signet.web.main.Settings;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/**
 * Lets the pages of a client's registered origins call what is there for clients and reads no cookie; without
 * credentials in the sense of Fetch, so that no browser attaches any by itself. Sibling sites have what they had.
 */
@ServerFilter({"/oauth2/token", "/oauth2/revoke", "/oauth2/userinfo", "/oauth2/jwks", "/.well-known/*"})
@Order(EdgeOrder.CLIENT_ORIGIN)
final class ClientOriginFilter {

    private static final String ADMITTED = "dev.signet.client-origin";

    private final AdmitOrigin admitOrigin;
    private final Settings settings;

    ClientOriginFilter(AdmitOrigin admitOrigin, Settings settings) {
        this.admitOrigin = admitOrigin;
        this.settings = settings;
    }

    static boolean isAdmitted(HttpRequest<?> request) {
        return request.getAttribute(ADMITTED).isPresent();
    }

    @PreMatching
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> admit(HttpRequest<?> request) {
        var origins = request.getHeaders().getAll(HttpHeaders.ORIGIN);
        if (origins.size() != 1 || settings.isSibling(origins.getFirst()) || !admits(origins.getFirst())) {
            return null;
        }
        request.setAttribute(ADMITTED, origins.getFirst());
        return isPreflight(request) ? preflight(request) : null;
    }

    /** Keys are served when the database is away, if only to those who need no leave. */
    private boolean admits(String origin) {
        try {
            return admitOrigin.admits(origin);
        } catch (Unavailable unknown) {
            return false;
        }
    }

    private static boolean isPreflight(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.OPTIONS
                && request.getHeaders().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    private static HttpResponse<?> preflight(HttpRequest<?> request) {
        return granted(request, HttpResponse.ok())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type")
                .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
    }

    /** For what was refused before routing: afterwards Micronaut forgets the filters of that phase. */
    @PreMatching
    @ResponseFilter
    void grantEarly(HttpRequest<?> request, MutableHttpResponse<?> response) {
        granted(request, response);
    }

    @ResponseFilter
    void grant(HttpRequest<?> request, MutableHttpResponse<?> response) {
        granted(request, response);
    }

    private static MutableHttpResponse<?> granted(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        if (!headers.getAll(HttpHeaders.VARY).contains(HttpHeaders.ORIGIN)) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        request.getAttribute(ADMITTED, String.class).ifPresent(origin -> {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Retry-After, WWW-Authenticate");
        });
        return response;
    }
}
