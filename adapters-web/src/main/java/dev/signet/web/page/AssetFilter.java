package dev.signet.web.page;

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
 * Serves the files of the pages before anybody's cookie is looked at: a style sheet counts as no use of a session, and
 * is there when the database is not.
 */
@ServerFilter({"/page.css", "/page.js", "/favicon.svg", "/favicon.ico"})
final class AssetFilter {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** Null lets the request pass. */
    @PreMatching
    @RequestFilter
    @Nullable
    HttpResponse<?> serve(HttpRequest<?> request) {
        if (!READING.contains(request.getMethod())) {
            return null;
        }
        return Asset.at(request.getPath()).map(asset -> file(request, asset)).orElse(null);
    }

    private static HttpResponse<?> file(HttpRequest<?> request, Asset asset) {
        boolean versioned = asset.address().equals(request.getUri().toString());
        return HttpResponse.ok(asset.content())
                .contentType(asset.type())
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    }
}
