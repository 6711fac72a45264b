package dev.signet.application.port.out;

import dev.signet.domain.revocation.FeedEntry;
import java.util.List;
import java.util.function.Consumer;

/** Tells the other nodes at once what was made void. It may lose anything: the log repairs it within a second. */
public interface Announcements {

    /** Call it after the commit. Never throws. */
    void announce(List<FeedEntry> entries);

    /** Hears what any node announces, this one too. The listener is quick and does not block. */
    void listen(Consumer<List<FeedEntry>> listener);
}
