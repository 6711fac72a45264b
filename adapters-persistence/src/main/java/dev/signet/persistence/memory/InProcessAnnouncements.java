package dev.signet.persistence.memory;

import dev.signet.application.port.out.Announcements;
import dev.signet.domain.revocation.FeedEntry;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where there is but one process, telling all nodes is telling oneself. */
@Singleton
@Requires(missingProperty = "redis")
final class InProcessAnnouncements implements Announcements {

    private static final Logger LOG = LoggerFactory.getLogger(InProcessAnnouncements.class);

    private final List<Consumer<List<FeedEntry>>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Acknowledgement>> hearers = new CopyOnWriteArrayList<>();

    @Override
    public void announce(List<FeedEntry> entries) {
        tell(listeners, List.copyOf(entries));
    }

    @Override
    public void listen(Consumer<List<FeedEntry>> listener) {
        listeners.add(listener);
    }

    @Override
    public void acknowledge(Acknowledgement acknowledgement) {
        tell(hearers, acknowledgement);
    }

    @Override
    public void listenForAcknowledgements(Consumer<Acknowledgement> listener) {
        hearers.add(listener);
    }

    private static <T> void tell(List<Consumer<T>> listeners, T news) {
        for (var listener : listeners) {
            try {
                listener.accept(news);
            } catch (RuntimeException failure) {
                LOG.warn("an announcement was not taken; polling repairs it", failure);
            }
        }
    }
}
