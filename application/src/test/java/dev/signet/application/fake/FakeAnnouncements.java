package dev.signet.application.fake;

import dev.signet.application.port.out.Announcements;
import dev.signet.domain.revocation.FeedEntry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A channel between the nodes that share it. */
public final class FakeAnnouncements implements Announcements {
    private final List<Consumer<List<FeedEntry>>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Acknowledgement>> hearers = new CopyOnWriteArrayList<>();
    private volatile boolean losesEverything;

    @Override
    public void announce(List<FeedEntry> entries) {
        if (!losesEverything) {
            tell(listeners, entries);
        }
    }

    @Override
    public void listen(Consumer<List<FeedEntry>> listener) {
        listeners.add(listener);
    }

    @Override
    public void acknowledge(Acknowledgement acknowledgement) {
        if (!losesEverything) {
            tell(hearers, acknowledgement);
        }
    }

    @Override
    public void listenForAcknowledgements(Consumer<Acknowledgement> listener) {
        hearers.add(listener);
    }

    public void goesDown() {
        losesEverything = true;
    }

    public void comesBack() {
        losesEverything = false;
    }

    private static <T> void tell(List<Consumer<T>> listeners, T news) {
        for (var listener : listeners) {
            try {
                listener.accept(news);
            } catch (IllegalStateException itsOwnAffair) {
                continue;
            }
        }
    }
}
