package dev.signet.web.feed;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the numbers of a query. */
final class Cursor {

    static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Cursor() {}

    /** Empty if it is no number; nobody else's notation of one is guessed at. */
    static Optional<Long> parse(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** What a reconnecting reader has seen last (WHATWG HTML section 9.2.4) comes before what its first address said. */
    static Optional<String> stated(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(LAST_EVENT_ID))
                .filter(id -> !id.isEmpty())
                .or(() -> request.getParameters().getFirst("after"));
    }
}
