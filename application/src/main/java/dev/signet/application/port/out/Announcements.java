package dev.signet.application.port.out;

import dev.signet.domain.revocation.FeedEntry;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells the other nodes at once what was made void, and hears from them that they know. It may lose anything: the log
 * repairs it within a second.
 */
public interface Announcements {

    /** Call it after the commit. Never throws. */
    void announce(List<FeedEntry> entries);

    /**
     * Hears what any node announces, this one too. The listener is quick and does not block; when it returns, what it
     * heard has taken effect.
     */
    void listen(Consumer<List<FeedEntry>> listener);

    /** Tells all nodes that one has applied what was announced. Call it after, never before. Never throws. */
    void acknowledge(Acknowledgement acknowledgement);

    /** Hears what any node acknowledges, this one too. The listener is quick and does not block. */
    void listenForAcknowledgements(Consumer<Acknowledgement> listener);

    /**
     * That a node has applied an announcement.
     *
     * @param node its name in {@link Nodes}
     * @param seq the number of the announcement's last entry; nothing follows for entries before the announcement
     */
    record Acknowledgement(String node, long seq) {}
}
