package dev.signet.application.usecase;

import dev.signet.application.port.in.CatchUpWithFeed;
import dev.signet.application.port.out.Announcements;
import dev.signet.application.port.out.Nodes;
import dev.signet.application.port.out.RevocationLog;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.RevocationMemory;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

final class CatchUpWithFeedService implements CatchUpWithFeed {

    private static final int PAGE = 500;

    private final String node;
    private final RevocationLog log;
    private final Nodes nodes;
    private final Announcements announcements;
    private final RevocationMemory memory;
    private final Consumer<FeedEntry> learn;
    private final Runnable readKeys;
    private final FeedTail tail;
    private final Runnable wakeReaders;
    private final Lease lease;
    private final InstantSource clock;
    private final Executor background;
    private final AtomicBoolean hurrying = new AtomicBoolean();
    private long applied;
    private boolean stopped = true;

    CatchUpWithFeedService(
            String node,
            RevocationLog log,
            Nodes nodes,
            Announcements announcements,
            RevocationMemory memory,
            Consumer<FeedEntry> learn,
            Runnable readKeys,
            FeedTail tail,
            Runnable wakeReaders,
            Lease lease,
            InstantSource clock,
            Executor background) {
        this.node = node;
        this.log = log;
        this.nodes = nodes;
        this.announcements = announcements;
        this.memory = memory;
        this.learn = learn;
        this.readKeys = readKeys;
        this.tail = tail;
        this.wakeReaders = wakeReaders;
        this.lease = lease;
        this.clock = clock;
        this.background = background;
    }

    /** The order is the point: who ends something now either finds our row and waits for us, or we load it. */
    @Override
    public synchronized void start() {
        stopped = false;
        nodes.renew(node, 0, Lease.LENGTH);
        announcements.listen(this::hear);
        beginWhereItMatters();
        catchUp();
    }

    private void beginWhereItMatters() {
        applied = log.lastBefore(clock.instant().minus(memory.retention()));
        tail.begin(applied);
    }

    @Override
    public synchronized void catchUp() {
        if (stopped) {
            return;
        }
        var begun = lease.now();
        var asOf = clock.instant();
        if (!lease.vouches() && applied < log.floor()) {
            // we were away for so long that what we missed was swept, and does not matter any more, but for keys
            beginWhereItMatters();
            readKeys.run();
        }
        List<FeedEntry> page;
        do {
            page = log.after(applied, PAGE);
            page.forEach(learn);
            applied = page.isEmpty() ? applied : page.getLast().seq();
        } while (page.size() == PAGE);
        nodes.renew(node, applied, Lease.LENGTH);
        lease.renewFrom(begun);
        memory.forgetOld(clock.instant());
        tail.isWholeAsOf(asOf);
        tail.forgetBefore(asOf.minus(memory.retention()));
        wakeReaders.run();
    }

    /** The memory that admitting threads read comes first: who hears that we know may answer at once. */
    private void hear(List<FeedEntry> entries) {
        entries.forEach(learn);
        announcements.acknowledge(
                new Announcements.Acknowledgement(node, entries.getLast().seq()));
        if (tail.hasGap()) {
            weAreBehind();
        }
    }

    synchronized void catchUpTo(long seq) {
        if (applied < seq) {
            catchUp();
        }
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        lease.giveUp();
        nodes.leave(node);
    }

    /** Somebody showed a stamp that we have not heard of: catch up at once, but only once at a time. */
    void weAreBehind() {
        if (hurrying.compareAndSet(false, true)) {
            try {
                background.execute(this::hurry);
            } catch (RejectedExecutionException stopping) {
                hurrying.set(false);
            }
        }
    }

    private void hurry() {
        try {
            catchUp();
        } catch (Unavailable theNextPollTriesAgain) {
            return;
        } finally {
            hurrying.set(false);
        }
    }
}
