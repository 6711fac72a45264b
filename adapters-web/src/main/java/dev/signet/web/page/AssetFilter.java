package dev.signet.web.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Serves the files of the pages before anybody's cookie is looked at: a style sheet counts as no use of a session, and
 * is there when the database is not.
 */
@ServerFilter({"/page.css", Theme.PATH, "/page.js", "/captcha.js", "/favicon.svg", "/favicon.ico"})
final class AssetFilter {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Look look;

    AssetFilter(Look look) {
        this.look = look;
    }

    /** Null lets the request pass. */
    @PreMatching
    @RequestFilter
    @Nullable
    HttpResponse<?> serve(HttpRequest<?> request) {
        if (!READING.contains(request.getMethod())) {
            return null;
        }
        return at(request.getPath()).map(found -> answer(request, found)).orElse(null);
    }

    private Optional<? extends Served> at(String path) {
        return switch (path) {
            case Theme.PATH -> look.ownColours();
            // browsers ask for favicon.ico by themselves and take any image there
            case "/favicon.svg", "/favicon.ico" -> Optional.of(look.seal());
            default -> Asset.at(path);
        };
    }

    private static HttpResponse<?> answer(HttpRequest<?> request, Served file) {
        boolean versioned = file.address().equals(request.getUri().toString());
        return HttpResponse.ok(file.content())
                .contentType(file.type())
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    }
}
