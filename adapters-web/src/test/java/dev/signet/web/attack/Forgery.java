package dev.signet.web.attack;

import dev.signet.web.journey.RunningSignet;
import java.util.List;
import java.util.stream.Stream;

/** What browsers say when a page that is none of ours has them send a request. */
enum Forgery {
    FOREIGN_ORIGIN("Origin: https://evil.example"),
    FOREIGN_PAGE("Origin: https://evil.example", "Sec-Fetch-Site: cross-site"),
    FOREIGN_SITE_WITHOUT_ORIGIN("Sec-Fetch-Site: cross-site"),
    OPAQUE_ORIGIN("Origin: null"),
    OPAQUE_ORIGIN_OF_A_SIBLING("Origin: null", "Sec-Fetch-Site: same-site"),
    OPAQUE_ORIGIN_OF_A_STRANGER("Origin: null", "Sec-Fetch-Site: cross-site"),
    BY_HAND("Sec-Fetch-Site: none"),
    UNLISTED_SIBLING("Origin: http://blog.signet.localhost:8083", "Sec-Fetch-Site: same-site"),
    LISTED_SIBLING_WITH_ANOTHER_SCHEME("Origin: https://shop.signet.localhost:8081", "Sec-Fetch-Site: same-site"),
    LISTED_SIBLING_WITH_ANOTHER_PORT("Origin: http://shop.signet.localhost:9999", "Sec-Fetch-Site: same-site"),
    LISTED_SIBLING_IN_A_LONGER_NAME("Origin: http://shop.signet.localhost:8081.evil.example"),
    LISTED_SIBLING_WHERE_THE_BROWSER_SAYS_STRANGER("Origin: " + RunningSignet.SHOP, "Sec-Fetch-Site: cross-site"),
    STRANGER_WHERE_THE_BROWSER_SAYS_OURS("Origin: https://evil.example", "Sec-Fetch-Site: same-origin"),
    A_GOOD_ORIGIN_AND_A_BAD_ONE("Origin: " + RunningSignet.SHOP, "Origin: https://evil.example"),
    WITH_WHAT_A_BROWSER_ATTACHES_BY_ITSELF("Origin: https://evil.example", "Authorization: Basic cm9vdDp4");

    private final List<String> headers;

    Forgery(String... headers) {
        this.headers = List.of(headers);
    }

    String[] with(String... more) {
        return Stream.concat(headers.stream(), Stream.of(more)).toArray(String[]::new);
    }
}
