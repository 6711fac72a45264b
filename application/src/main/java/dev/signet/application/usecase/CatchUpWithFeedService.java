package dev.signet.application.usecase;

import dev.signet.application.port.in.CatchUpWithFeed;
import dev.signet.application.port.out.Announcements;
import dev.signet.application.port.out.Nodes;
import dev.signet.application.port.out.Randomness;
import dev.signet.application.port.out.RevocationLog;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.encoding.Base64Url;
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
    private static final int NODE_BYTES = 12;

    private final RevocationLog log;
    private final Nodes nodes;
    private final Announcements announcements;
    private final RevocationMemory memory;
    private final Consumer<FeedEntry> learn;
    private final Lease lease;
    private final InstantSource clock;
    private final Executor background;
    private final String node;
    private final AtomicBoolean hurrying = new AtomicBoolean();
    private long applied;
    private boolean stopped;

    CatchUpWithFeedService(
            RevocationLog log,
            Nodes nodes,
            Announcements announcements,
            RevocationMemory memory,
            Consumer<FeedEntry> learn,
            Lease lease,
            InstantSource clock,
            Randomness randomness,
            Executor background) {
        this.log = log;
        this.nodes = nodes;
        this.announcements = announcements;
        this.memory = memory;
        this.learn = learn;
        this.lease = lease;
        this.clock = clock;
        this.background = background;
        this.node = Base64Url.encode(randomness.bytes(NODE_BYTES));
    }

    /** The order is the point: who ends something now either finds our row and waits for us, or we load it. */
    @Override
    public synchronized void start() {
        stopped = false;
        nodes.renew(node, 0, Lease.LENGTH);
        announcements.listen(entries -> entries.forEach(learn));
        applied = log.lastBefore(clock.instant().minus(memory.retention()));
        catchUp();
    }

    @Override
    public synchronized void catchUp() {
        if (stopped) {
            return;
        }
        var begun = lease.now();
        List<FeedEntry> page;
        do {
            page = log.after(applied, PAGE);
            page.forEach(learn);
            applied = page.isEmpty() ? applied : page.getLast().seq();
        } while (page.size() == PAGE);
        nodes.renew(node, applied, Lease.LENGTH);
        lease.renewFrom(begun);
        memory.forgetOld(clock.instant());
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
