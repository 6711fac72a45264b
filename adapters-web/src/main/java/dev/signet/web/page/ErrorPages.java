package dev.signet.web.page;

import dev.signet.web.edge.EdgeOrder;
import dev.signet.web.error.Problem;
import dev.signet.web.error.Reason;
import dev.signet.web.text.Texts;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Turns a problem into a page, for a person whose browser asked for one. Status and headers stay as they are. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(EdgeOrder.ERROR_PAGES)
final class ErrorPages {

    private static final Set<String> FOR_PROGRAMS = Set.of("v1", "oauth2", "health", ".well-known");

    /** Where the words for programs speak of headers and fields, people get others. */
    private static final Set<Reason> IN_OTHER_WORDS = EnumSet.of(
            Reason.MALFORMED_REQUEST,
            Reason.CROSS_SITE_REFUSED,
            Reason.NOT_ALLOWED,
            Reason.NOT_FOUND,
            Reason.METHOD_NOT_ALLOWED,
            Reason.NOT_ACCEPTABLE,
            Reason.TOO_LARGE,
            Reason.UNSUPPORTED_MEDIA_TYPE,
            Reason.UNKNOWN_HOST,
            Reason.THROTTLED,
            Reason.INTERNAL_ERROR,
            Reason.UNAVAILABLE);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    /** For what was refused before routing: afterwards Micronaut forgets the filters of that phase. */
    @PreMatching
    @ResponseFilter
    void translateEarly(HttpRequest<?> request, MutableHttpResponse<?> response) {
        translate(request, response);
    }

    @ResponseFilter
    void translate(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.body() instanceof Problem problem && isForAPerson(request)) {
            Reason.of(problem.reason())
                    .ifPresent(reason ->
                            pages.into(response, request, page(request, response, reason, problem.traceId())));
        }
    }

    private static MessagePage page(
            HttpRequest<?> request, MutableHttpResponse<?> response, Reason reason, String trace) {
        Texts texts = Language.of(request).texts();
        String key = (IN_OTHER_WORDS.contains(reason) ? "page.error." : "reason.") + reason.code();
        boolean ours = reason.status().getCode() >= 500;
        return MessagePage.of(
                texts,
                texts.get(key + ".title"),
                texts.get(key + ".detail", pause(response, texts)),
                ours ? Optional.of(trace) : Optional.empty());
    }

    /** What {@code Retry-After} says, in words; no sentence but the one for the throttled has a place for it. */
    private static String pause(MutableHttpResponse<?> response, Texts texts) {
        return response.getHeaders()
                .getFirst(HttpHeaders.RETRY_AFTER, Long.class)
                .map(seconds -> Pause.words(Duration.ofSeconds(seconds), texts))
                .orElse("");
    }

    private static boolean isForAPerson(HttpRequest<?> request) {
        String[] path = request.getPath().split("/", 3);
        boolean forPrograms = path.length > 1 && FOR_PROGRAMS.contains(path[1]);
        return !forPrograms
                && request.getHeaders().accept().stream()
                        .findFirst()
                        .filter(MediaType.TEXT_HTML_TYPE::equals)
                        .isPresent();
    }
}
