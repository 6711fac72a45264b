package dev.signet.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a site looks at in a request. */
record Request(String method, String path, String query, Headers headers) {

    private static final Pattern OUR_COOKIE =
            Pattern.compile("\\s*" + Credential.COOKIE_NAME + "=[\\x21-\\x7e&&[^\",;\\\\]]+\\s*");
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*)");

    /** Signet looks at no more than four cookies of its name either. */
    private static final int MOST_COOKIES = 4;

    static Request from(HttpExchange exchange) {
        URI address = exchange.getRequestURI();
        return new Request(
                exchange.getRequestMethod(),
                address.getPath(),
                Optional.ofNullable(address.getRawQuery()).orElse(""),
                exchange.getRequestHeaders());
    }

    boolean isFor(URI origin) {
        List<String> hosts = all("Host");
        return hosts.size() == 1 && hosts.getFirst().toLowerCase(Locale.ROOT).equals(origin.getAuthority());
    }

    /**
     * Whether another site made the browser send this. The cookie cannot tell: {@code SameSite} keeps no sibling out. A
     * request with neither header comes from no browser, so nobody was tricked into sending it.
     */
    boolean isForged(URI origin) {
        return !all("Origin").stream().allMatch(origin.toString()::equals)
                || !all("Sec-Fetch-Site").stream().allMatch("same-origin"::equals);
    }

    /**
     * The shared login and no other cookie. Several of one name are possible, when a sibling plants one: Signet settles
     * that, so all go along.
     */
    Optional<Credential> cookie() {
        String ours = all("Cookie").stream()
                .flatMap(line -> Pattern.compile(";").splitAsStream(line))
                .filter(OUR_COOKIE.asMatchPredicate())
                .map(String::strip)
                .limit(MOST_COOKIES)
                .collect(Collectors.joining("; "));
        return ours.isEmpty() ? Optional.empty() : Optional.of(Credential.cookie(ours));
    }

    /** A cookie of the site itself. */
    Optional<String> cookieNamed(String name) {
        return all("Cookie").stream()
                .flatMap(line -> Pattern.compile(";").splitAsStream(line))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /** A parameter of the query, as it stands there. */
    Optional<String> parameter(String name) {
        return Pattern.compile("&")
                .splitAsStream(query)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    String acceptLanguage() {
        return String.join(",", all("Accept-Language"));
    }

    /** Whether the page goes into a frame of another page; only a browser says so. */
    boolean isFramed() {
        return all("Sec-Fetch-Dest").equals(List.of("iframe"));
    }

    /** The access token of an API client. */
    Optional<String> bearer() {
        List<String> lines = all("Authorization");
        Matcher matcher = BEARER.matcher(lines.size() == 1 ? lines.getFirst() : "");
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private List<String> all(String header) {
        return headers.getOrDefault(header, List.of());
    }
}
