package dev.signet.web.feed;

import dev.signet.application.port.in.ReadFeed;
import dev.signet.application.port.in.ReadFeed.Following.NoPlace;
import dev.signet.application.port.in.ReadFeed.Following.Place;
import dev.signet.application.port.in.ReadFeed.Result;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Readers that wait until there is something to read. */
@Singleton
final class LongPolls {

    private final ReadFeed feed;
    private final Scheduler mayBlock;

    LongPolls(ReadFeed feed, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.feed = feed;
        this.mayBlock = Schedulers.fromExecutorService(blocking);
    }

    /** What a reader gets. */
    sealed interface Outcome {}

    record Answer(Result result) implements Outcome {}

    record TooMany() implements Outcome {}

    /** What there is after a cursor, at once; or what comes while it waits, which may be nothing. */
    Mono<Outcome> readAfter(long seq, Duration wait, String client) {
        Mono<Outcome> look = Mono.fromCallable(() -> (Outcome) new Answer(feed.readAfter(seq)));
        return wait.isZero() ? look.subscribeOn(mayBlock) : news(seq, client).timeout(wait, look.subscribeOn(mayBlock));
    }

    private Mono<Outcome> news(long seq, String client) {
        return Mono.create(reader -> {
            Runnable look = () -> mayBlock.schedule(() -> tellNews(seq, reader));
            switch (feed.follow(client, look)) {
                case NoPlace none -> reader.success(new TooMany());
                case Place place -> {
                    reader.onDispose(place.stop()::run);
                    // what came before it took its place woke nobody
                    look.run();
                }
            }
        });
    }

    private void tellNews(long seq, MonoSink<Outcome> reader) {
        try {
            var result = feed.readAfter(seq);
            if (!(result instanceof ReadFeed.Page page) || !page.entries().isEmpty()) {
                reader.success(new Answer(result));
            }
        } catch (RuntimeException failed) {
            reader.error(failed);
        }
    }
}
