package dev.signet.web.feed;

import dev.signet.application.port.in.ReadFeed;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.revocation.FeedEntry;
import io.micronaut.http.sse.Event;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * One reader's stream. It keeps nothing back for a reader who does not take it: what is unread stays where all readers
 * read it. Whoever takes nothing for five seconds is cut off.
 */
final class FeedStream {

    /** So that a reader knows its lag, and a proxy that the stream is alive. */
    private static final Duration BEAT = Duration.ofSeconds(1);

    private static final int PATIENCE_IN_BEATS = 5;

    private final ReadFeed feed;
    private final Access.Pass pass;
    private final Executor mayBlock;
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile @Nullable FluxSink<Event<FeedEvent>> reader;
    private volatile int idleBeats;
    private volatile boolean beat = true;
    private long cursor;
    private Instant told = Instant.MIN;

    FeedStream(ReadFeed feed, long after, Access.Pass pass, Executor mayBlock) {
        this.feed = feed;
        this.cursor = after;
        this.pass = pass;
        this.mayBlock = mayBlock;
    }

    void open(FluxSink<Event<FeedEvent>> sink) {
        reader = sink;
        Disposable beats = Flux.interval(BEAT).onBackpressureDrop().subscribe(any -> {
            beat = true;
            wake();
        });
        sink.onDispose(beats);
        sink.onRequest(more -> wake());
        wake();
    }

    /** There may be something to tell. Any thread may say so, and none waits for it. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            try {
                mayBlock.execute(this::tell);
            } catch (RejectedExecutionException stopping) {
                wakes.set(0);
            }
        }
    }

    private void tell() {
        int seen = 0;
        do {
            seen = wakes.get();
            var sink = reader;
            if (sink != null && !sink.isCancelled()) {
                tell(sink);
            }
        } while (wakes.addAndGet(-seen) != 0);
    }

    private void tell(FluxSink<Event<FeedEvent>> sink) {
        if (pass.refusal().isPresent() || isStuck(sink)) {
            sink.complete();
            return;
        }
        try {
            tellNews(sink);
        } catch (Unavailable theNextBeatTriesAgain) {
            return;
        }
    }

    /** Only a reader that takes nothing leaves beats untaken. */
    private boolean isStuck(FluxSink<Event<FeedEvent>> sink) {
        if (sink.requestedFromDownstream() > 0) {
            idleBeats = 0;
        } else if (beat) {
            beat = false;
            idleBeats++;
        }
        return idleBeats > PATIENCE_IN_BEATS;
    }

    private void tellNews(FluxSink<Event<FeedEvent>> sink) {
        while (sink.requestedFromDownstream() > 0) {
            switch (feed.readAfter(cursor)) {
                case ReadFeed.CursorGone gone -> {
                    sink.complete();
                    return;
                }
                case ReadFeed.Page page -> {
                    if (!tell(sink, page)) {
                        return;
                    }
                }
            }
        }
    }

    /** Whether there is more to read at once. */
    private boolean tell(FluxSink<Event<FeedEvent>> sink, ReadFeed.Page page) {
        for (FeedEntry entry : page.entries()) {
            if (sink.requestedFromDownstream() <= 0) {
                return false;
            }
            cursor = entry.seq();
            sink.next(event(page, FeedFrame.from(entry, page.reach()), told));
        }
        var asOf = page.asOf().orElse(told);
        if ((beat || asOf.isAfter(told)) && sink.requestedFromDownstream() > 0) {
            beat = false;
            told = asOf;
            sink.next(event(page, null, asOf));
        }
        return page.asOf().isEmpty();
    }

    private Event<FeedEvent> event(ReadFeed.Page page, @Nullable FeedFrame revocation, Instant asOf) {
        BigDecimal known = asOf.equals(Instant.MIN) ? null : NumericDate.of(asOf);
        var data = new FeedEvent(
                revocation, known, NumericDate.of(page.now()), page.reach().toSeconds());
        return Event.of(data).id(Long.toString(cursor)).name(revocation == null ? "as-of" : "revocation");
    }
}
