package dev.signet.web.page;

import dev.signet.domain.client.RedirectUri;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The way of a browser to a client, with what the client is told (RFC 6749 appendix B). */
final class Redirect {

    private Redirect() {}

    /** Empty values are left out. What stands in a registered address stays there (RFC 6749 section 3.1.2). */
    static MutableHttpResponse<?> to(RedirectUri target, Map<String, Optional<String>> told) {
        var query = told.entrySet().stream()
                .flatMap(entry -> entry.getValue().map(value -> entry.getKey() + "=" + encoded(value)).stream())
                .collect(Collectors.joining("&"));
        var joint = query.isEmpty() ? "" : target.value().contains("?") ? "&" : "?";
        return HttpResponse.seeOther(URI.create(target.value() + joint + query))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
