package dev.signet.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a site answers.
 *
 * @param policy the Content Security Policy of a page that needs another than its site
 */
record Response(int status, List<Header> headers, String body, Optional<String> policy) {

    record Header(String name, String value) {}

    static Response of(int status, String contentType, String body) {
        return new Response(status, List.of(new Header("Content-Type", contentType)), body, Optional.empty());
    }

    static Response html(int status, String body) {
        return of(status, "text/html; charset=utf-8", body);
    }

    static Response json(int status, String contentType, Map<String, ?> body) {
        return of(status, contentType, JSONObjectUtils.toJSONString(body));
    }

    /** The login service cannot be asked, so nobody knows. */
    static Response unavailable() {
        return json(503, "application/problem+json", Map.of("status", 503, "reason", "unavailable"))
                .with("Retry-After", "5");
    }

    static Response seeOther(String location) {
        return new Response(303, List.of(new Header("Location", location)), "", Optional.empty());
    }

    Response with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Response(status, List.copyOf(more), body, policy);
    }

    Response under(String otherPolicy) {
        return new Response(status, headers, body, Optional.of(otherPolicy));
    }
}
