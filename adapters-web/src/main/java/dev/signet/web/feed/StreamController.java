package dev.signet.web.feed;

import dev.signet.application.port.in.Machine;
import dev.signet.application.port.in.ReadFeed;
import dev.signet.web.error.FieldError;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import dev.signet.web.stream.OpenStreams;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** The feed as server-sent events (WHATWG HTML section 9.2). A stream ends with the token that opened it. */
@Controller("/v1/revocations/stream")
@Secured(Access.SCOPE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StreamController {

    private final ReadFeed feed;
    private final Access access;
    private final Problems problems;
    private final OpenStreams streams;
    private final ExecutorService mayBlock;

    StreamController(
            ReadFeed feed,
            Access access,
            Problems problems,
            OpenStreams streams,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.feed = feed;
        this.access = access;
        this.problems = problems;
        this.streams = streams;
        this.mayBlock = blocking;
    }

    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    HttpResponse<?> open(HttpRequest<?> request, Machine machine) {
        var stated = Cursor.stated(request);
        var cursor = stated.map(Cursor::parse).orElseGet(() -> Optional.of(feed.head()));
        if (cursor.isEmpty()) {
            var words = Problems.texts(request).get("field.malformed");
            return problems.of(request, Reason.INVALID_FIELD, List.of(new FieldError("after", words)));
        }
        return switch (feed.readAfter(cursor.get())) {
            case ReadFeed.CursorGone gone -> problems.of(request, Reason.CURSOR_TOO_OLD);
            case ReadFeed.Page page -> stream(request, cursor.get(), access.passOf(request, machine));
        };
    }

    private HttpResponse<?> stream(HttpRequest<?> request, long after, Access.Pass pass) {
        var stream = new FeedStream(feed, after, pass, mayBlock);
        return switch (feed.follow(pass.client(), stream::wake)) {
            case ReadFeed.Following.NoPlace none -> problems.of(request, Reason.UNAVAILABLE);
            case ReadFeed.Following.Place place ->
                HttpResponse.ok(streams.untilTheEnd(Flux.create(stream::open, FluxSink.OverflowStrategy.ERROR)
                                .doFinally(end -> place.stop().run())))
                        // nginx would keep the events back until its buffer is full
                        .header("X-Accel-Buffering", "no");
        };
    }
}
