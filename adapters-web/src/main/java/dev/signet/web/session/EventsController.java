package dev.signet.web.session;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.WatchSession;
import dev.signet.application.port.in.WatchSession.Result.TooMany;
import dev.signet.application.port.in.WatchSession.Result.Watching;
import dev.signet.web.error.Problems;
import dev.signet.web.stream.OpenStreams;
import dev.signet.web.text.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Sinks;

/**
 * Tells an open page when its login ends, by server-sent events (WHATWG HTML section 9.2). The stream ends with the
 * login; whoever connects with a dead credential gets a 401, and a browser then stops trying.
 */
@Controller("/v1/session/events")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class EventsController {

    /** Shorter than proxies wait, and how long a page that went away keeps its place. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** How long a page that found no place waits before it tries again. */
    private static final Duration COME_BACK = Duration.ofMinutes(1);

    private final WatchSession watchSession;
    private final OpenStreams streams;

    EventsController(WatchSession watchSession, OpenStreams streams) {
        this.watchSession = watchSession;
        this.streams = streams;
    }

    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    HttpResponse<?> events(HttpRequest<?> request, Caller caller, @Nullable @QueryValue String lang) {
        // what a page's switch says comes before what its browser says, and EventSource sends no header of ours
        Texts texts = lang == null ? Problems.texts(request) : Texts.in(Locale.forLanguageTag(lang));
        Sinks.Empty<Void> done = Sinks.empty();
        Flux<Event<SessionEvent>> events = Flux.<Event<SessionEvent>>create(page -> watch(caller, page, texts))
                .doFinally(any -> done.tryEmitEmpty());
        Flux<Event<SessionEvent>> beats = Flux.interval(Duration.ZERO, HEARTBEAT)
                .onBackpressureDrop()
                .map(beat -> SessionEvent.heartbeat())
                .takeUntilOther(done.asMono());
        // nginx would keep the events back until its buffer is full
        return HttpResponse.ok(streams.untilTheEnd(events.mergeWith(beats))).header("X-Accel-Buffering", "no");
    }

    private void watch(Caller caller, FluxSink<Event<SessionEvent>> page, Texts texts) {
        switch (watchSession.watch(caller, event -> tell(page, event, texts))) {
            case Watching watching -> page.onDispose(watching.stop()::run);
            case TooMany many ->
                page.next(SessionEvent.heartbeat().retry(COME_BACK)).complete();
        }
    }

    private static void tell(FluxSink<Event<SessionEvent>> page, WatchSession.Event event, Texts texts) {
        page.next(SessionEvent.from(event, texts));
        if (event instanceof WatchSession.Event.Ended) {
            page.complete();
        }
    }
}
