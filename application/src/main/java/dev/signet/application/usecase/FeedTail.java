package dev.signet.application.usecase;

import dev.signet.domain.revocation.FeedEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The last while of the feed, in order and without gaps, though announcements come in any order: what comes before its
 * turn is held back until the entries before it are here. Many read while one adds.
 */
final class FeedTail {

    private final ConcurrentNavigableMap<Long, FeedEntry> entries = new ConcurrentSkipListMap<>();
    private final TreeMap<Long, FeedEntry> early = new TreeMap<>();
    private boolean begun;
    private volatile long head;
    private volatile Instant asOf = Instant.EPOCH;

    /** Begins after an entry, again if need be. */
    synchronized void begin(long seq) {
        early.putAll(entries);
        entries.clear();
        head = seq;
        begun = true;
        takeIn();
    }

    synchronized void add(FeedEntry entry) {
        if (!begun || entry.seq() > head) {
            early.put(entry.seq(), entry);
            takeIn();
        }
    }

    private void takeIn() {
        early.headMap(head, true).clear();
        while (begun && !early.isEmpty() && early.firstKey() == head + 1) {
            var next = early.pollFirstEntry().getValue();
            entries.put(next.seq(), next);
            head = next.seq();
        }
    }

    /** Whether something is held back because an entry before it is missing. */
    synchronized boolean hasGap() {
        return begun && !early.isEmpty();
    }

    long head() {
        return head;
    }

    /** Up to when everything that was committed is here. Read it before the entries that it is to speak of. */
    Instant asOf() {
        return asOf;
    }

    /** Everything is here that was committed before this time. */
    void isWholeAsOf(Instant time) {
        asOf = time;
    }

    /** The entries after a number, at most {@code limit}; empty if not all of them are here. */
    Optional<List<FeedEntry>> after(long seq, int limit) {
        long end = head;
        if (seq > end) {
            return Optional.empty();
        }
        var found = entries.subMap(seq, false, end, true).values().stream()
                .limit(limit)
                .toList();
        long expected = Math.min(end - seq, limit);
        boolean whole =
                found.size() == expected && (found.isEmpty() || found.getLast().seq() == seq + expected);
        return whole ? Optional.of(found) : Optional.empty();
    }

    List<FeedEntry> all() {
        return new ArrayList<>(entries.values());
    }

    void forgetBefore(Instant time) {
        for (var first = entries.firstEntry();
                first != null && first.getValue().at().isBefore(time);
                first = entries.firstEntry()) {
            entries.remove(first.getKey());
        }
    }
}
