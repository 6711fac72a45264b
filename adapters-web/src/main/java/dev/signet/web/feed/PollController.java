package dev.signet.web.feed;

import dev.signet.application.port.in.Machine;
import dev.signet.application.port.in.ReadFeed;
import dev.signet.web.error.FieldError;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The feed, page by page; who is up to date may wait for news, which costs no thread. */
@Controller("/v1/revocations")
@Secured(Access.SCOPE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PollController {

    private static final long LONGEST_WAIT = 30;

    private final ReadFeed feed;
    private final LongPolls longPolls;
    private final Access access;
    private final Problems problems;

    PollController(ReadFeed feed, LongPolls longPolls, Access access, Problems problems) {
        this.feed = feed;
        this.longPolls = longPolls;
        this.access = access;
        this.problems = problems;
    }

    @Get
    Mono<HttpResponse<?>> read(
            HttpRequest<?> request,
            Machine machine,
            @Nullable @QueryValue String after,
            @Nullable @QueryValue String wait) {
        var cursor = after == null ? feed.head() : Cursor.parse(after).orElse(-1L);
        var seconds = wait == null
                ? 0
                : Cursor.parse(wait).filter(it -> it <= LONGEST_WAIT).orElse(-1L);
        if (cursor < 0 || seconds < 0) {
            var words = Problems.texts(request).get("field.malformed");
            var error = new FieldError(cursor < 0 ? "after" : "wait", words);
            return Mono.just(problems.of(request, Reason.INVALID_FIELD, List.of(error)));
        }
        var pass = access.passOf(request, machine);
        return longPolls
                .readAfter(cursor, Duration.ofSeconds(seconds), pass.client())
                .map(result -> pass.refusal()
                        .<HttpResponse<?>>map(reason -> problems.of(request, reason))
                        .orElseGet(() -> answer(request, result, cursor)));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, LongPolls.Outcome outcome, long after) {
        return switch (outcome) {
            case LongPolls.TooMany tooMany -> problems.of(request, Reason.UNAVAILABLE);
            case LongPolls.Answer answer ->
                switch (answer.result()) {
                    case ReadFeed.Page page -> HttpResponse.ok(FeedPage.from(page, after));
                    case ReadFeed.CursorGone gone -> problems.of(request, Reason.CURSOR_TOO_OLD);
                };
        };
    }
}
