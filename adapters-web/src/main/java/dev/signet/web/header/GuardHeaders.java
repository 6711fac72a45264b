package dev.signet.web.header;

import dev.signet.web.main.Settings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headers that every response carries. What a controller or page has set itself stays. */
@Singleton
public final class GuardHeaders {

    private static final Map<String, String> DEFAULTS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            // a stricter one turns the Origin of a sibling's form post into null
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            // sibling sites read answers by CORS, everyone else not at all
            "Cross-Origin-Resource-Policy",
            "same-site",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            HttpHeaders.CACHE_CONTROL,
            "no-store");

    private final boolean https;

    GuardHeaders(Settings settings) {
        this.https = settings.issuer().isHttps();
    }

    /** Adds what is missing; a second time changes nothing. */
    public void addTo(MutableHttpResponse<?> response, HttpRequest<?> request) {
        addTo(response, request.getPath());
    }

    /** The same by the path that was asked for. */
    public void addTo(MutableHttpResponse<?> response, String path) {
        MutableHttpHeaders headers = response.getHeaders();
        DEFAULTS.forEach((name, value) -> setIfAbsent(headers, name, value));
        if (https) {
            setIfAbsent(headers, "Strict-Transport-Security", "max-age=31536000");
        }
        if (path.startsWith("/v1/session")) {
            vary(headers, HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION, HttpHeaders.ORIGIN);
        } else if (path.startsWith("/v1/")) {
            vary(headers, HttpHeaders.ORIGIN);
        }
    }

    private static void setIfAbsent(MutableHttpHeaders headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    /** One header with each name once, whatever others have added. */
    private static void vary(MutableHttpHeaders headers, String... names) {
        Set<String> all = new LinkedHashSet<>(List.of(names));
        Set<String> known = new LinkedHashSet<>();
        all.forEach(name -> known.add(name.toLowerCase(Locale.ROOT)));
        headers.getAll(HttpHeaders.VARY).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(name -> known.add(name.toLowerCase(Locale.ROOT)))
                .forEach(all::add);
        headers.set(HttpHeaders.VARY, String.join(", ", all));
    }
}
