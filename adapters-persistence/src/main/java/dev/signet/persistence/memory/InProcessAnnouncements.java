package dev.signet.persistence.memory;

import dev.signet.application.port.out.Announcements;
import dev.signet.domain.revocation.FeedEntry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where there is but one process, telling all nodes is telling oneself. */
@Singleton
final class InProcessAnnouncements implements Announcements {

    private static final Logger LOG = LoggerFactory.getLogger(InProcessAnnouncements.class);

    private final List<Consumer<List<FeedEntry>>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void announce(List<FeedEntry> entries) {
        var announced = List.copyOf(entries);
        for (var listener : listeners) {
            try {
                listener.accept(announced);
            } catch (RuntimeException failure) {
                LOG.warn("an announcement was not taken; polling repairs it", failure);
            }
        }
    }

    @Override
    public void listen(Consumer<List<FeedEntry>> listener) {
        listeners.add(listener);
    }
}
