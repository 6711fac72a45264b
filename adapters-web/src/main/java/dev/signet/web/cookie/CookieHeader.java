package dev.signet.web.cookie;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code Cookie} headers of a request as they came (RFC 6265bis section 5.8.3). Micronaut's own map keeps one cookie
 * of a name and looks at one header, and so hides what a sibling planted.
 */
final class CookieHeader {

    private CookieHeader() {}

    /** The values of all cookies of a name, in their order, at most so many. */
    static List<String> values(HttpRequest<?> request, String name, int most) {
        return values(request, List.of(name), most);
    }

    /** The values of all cookies of some names, in their order, at most so many in all. */
    static List<String> values(HttpRequest<?> request, List<String> names, int most) {
        return values(request.getHeaders().getAll(HttpHeaders.COOKIE), names, most);
    }

    static List<String> values(List<String> headers, List<String> names, int most) {
        var values = new ArrayList<String>();
        for (var header : headers) {
            for (var pair : header.split(";")) {
                int equals = pair.indexOf('=');
                if (equals > 0
                        && values.size() < most
                        && names.contains(pair.substring(0, equals).strip())) {
                    values.add(pair.substring(equals + 1).strip());
                }
            }
        }
        return values;
    }
}
