package dev.signet.web.stream;

import jakarta.inject.Singleton;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Streams of events, which go on for as long as somebody listens. They end when the server is about to end: it waits for
 * what is under way, and would wait for them in vain.
 */
@Singleton
public final class OpenStreams {

    private final Sinks.Empty<Void> ending = Sinks.empty();

    /** The same stream, until the server ends: whoever listens connects again, and finds another node. */
    public <T> Flux<T> untilTheEnd(Flux<T> stream) {
        return stream.takeUntilOther(ending.asMono());
    }

    /** Ends all streams, and whichever is opened from now on. */
    public void end() {
        ending.tryEmitEmpty();
    }
}
