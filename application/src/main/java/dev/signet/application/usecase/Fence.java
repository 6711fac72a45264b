package dev.signet.application.usecase;

import dev.signet.application.port.out.Announcements;
import dev.signet.application.port.out.Announcements.Acknowledgement;
import dev.signet.application.port.out.MonotonicClock;
import dev.signet.application.port.out.Nodes;
import dev.signet.application.port.out.Nodes.LiveNode;
import dev.signet.application.port.out.Pauses;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.revocation.FeedEntry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Holds an answer back until what it tells is true on every node: each has acknowledged what was ended, or has applied
 * the log past it, or may not vouch any more. Call it after the commit, and after one's own memory knows: which nodes
 * there are is read then, and a node that comes later loads what was committed.
 */
final class Fence {

    /** A lease, and what it may take to see that it has run out. */
    private static final Duration PATIENCE = Lease.LENGTH.plusSeconds(2);

    private static final Duration FIRST_LOOK = Duration.ofMillis(50);
    private static final Duration NEXT_LOOKS = Duration.ofMillis(100);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final String self;
    private final Nodes nodes;
    private final Announcements announcements;
    private final MonotonicClock clock;
    private final Pauses pauses;
    private final Map<Long, Roll> open = new ConcurrentHashMap<>();
    private final LongAdder awaited = new LongAdder();
    private final LongAdder waitedNanos = new LongAdder();

    Fence(String self, Nodes nodes, Announcements announcements, MonotonicClock clock, Pauses pauses) {
        this.self = self;
        this.nodes = nodes;
        this.announcements = announcements;
        this.clock = clock;
        this.pauses = pauses;
    }

    /** An acknowledgement speaks of its own announcement alone, so it counts only for the one with its number. */
    void heard(Acknowledgement acknowledgement) {
        var roll = open.get(acknowledgement.seq());
        if (roll != null) {
            roll.tick(acknowledgement.node());
        }
    }

    /**
     * Announces what one transaction ended, and returns when no other node admits it any more. What takes effect later
     * than any lease lasts needs no waiting: whoever vouches then has read of it.
     *
     * @throws Unavailable if that cannot be said in time; what was ended stays ended
     */
    void announce(List<FeedEntry> entries) {
        if (entries.stream().allMatch(entry -> entry.delay().compareTo(PATIENCE) >= 0)) {
            announcements.announce(entries);
            return;
        }
        long seq = entries.getLast().seq();
        var roll = new Roll();
        open.put(seq, roll);
        try {
            announcements.announce(entries);
            await(seq, roll);
        } finally {
            open.remove(seq);
        }
    }

    /** Returns when every other node has applied the whole log up to a number; throws as {@link #announce} does. */
    void awaitAllUpTo(long seq) {
        await(seq, new Roll());
    }

    long awaited() {
        return awaited.sum();
    }

    Duration waited() {
        return Duration.ofNanos(waitedNanos.sum());
    }

    private void await(long seq, Roll roll) {
        var begun = clock.elapsed();
        try {
            awaitAll(seq, roll);
        } finally {
            awaited.increment();
            waitedNanos.add(clock.elapsed().minus(begun).toNanos());
        }
    }

    private void awaitAll(long seq, Roll roll) {
        var giveUp = clock.elapsed().plus(PATIENCE);
        var pause = FIRST_LOOK;
        var missing = roll.call(behind(seq));
        while (!missing.isDone()) {
            if (clock.elapsed().compareTo(giveUp) >= 0) {
                throw new Unavailable("a node has not told that it knows", RETRY_AFTER);
            }
            pauses.until(missing, pause);
            pause = NEXT_LOOKS;
            missing = missing.isDone() ? missing : roll.call(behind(seq));
        }
    }

    private Set<String> behind(long seq) {
        return nodes.live().stream()
                .filter(node -> !node.node().equals(self) && node.appliedSeq() < seq)
                .map(LiveNode::node)
                .collect(Collectors.toSet());
    }

    /** Who has acknowledged one announcement. */
    private static final class Roll {

        private final Set<String> present = new HashSet<>();
        private Set<String> called = Set.of();
        private CompletableFuture<Boolean> complete = new CompletableFuture<>();

        synchronized void tick(String node) {
            present.add(node);
            completeIfAllAreHere();
        }

        /** Complete as soon as all these are here. */
        synchronized CompletableFuture<Boolean> call(Set<String> nodes) {
            called = nodes;
            complete = new CompletableFuture<>();
            completeIfAllAreHere();
            return complete;
        }

        private void completeIfAllAreHere() {
            if (present.containsAll(called)) {
                complete.complete(true);
            }
        }
    }
}
