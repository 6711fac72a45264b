package dev.signet.web.main;

import dev.signet.application.port.in.CatchUpWithFeed;
import dev.signet.application.port.in.DeliverLogouts;
import dev.signet.application.port.in.Sweep;
import dev.signet.application.port.in.TendSigningKeys;
import dev.signet.application.port.in.WatchSession;
import dev.signet.application.port.in.WriteDownUse;
import dev.signet.application.port.out.Unavailable;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a node does by the clock: it follows the feed from before the first request until after the last. */
@Context
@Requires(missingProperty = Server.ONLY_LOOKING)
final class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final CatchUpWithFeed feed;
    private final WriteDownUse writeDownUse;
    private final WatchSession watchSession;
    private final Sweep sweep;
    private final TendSigningKeys tendSigningKeys;
    private final DeliverLogouts deliverLogouts;

    Housekeeping(
            CatchUpWithFeed feed,
            WriteDownUse writeDownUse,
            WatchSession watchSession,
            Sweep sweep,
            TendSigningKeys tendSigningKeys,
            DeliverLogouts deliverLogouts) {
        this.feed = feed;
        this.writeDownUse = writeDownUse;
        this.watchSession = watchSession;
        this.sweep = sweep;
        this.tendSigningKeys = tendSigningKeys;
        this.deliverLogouts = deliverLogouts;
    }

    /** Before the server listens: a node that has not loaded the feed has nothing to vouch with. */
    @PostConstruct
    void start() {
        feed.start();
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void catchUp() {
        unlessTheDatabaseIsDown("catch up with the feed", feed::catchUp);
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "5s")
    void writeDownUse() {
        unlessTheDatabaseIsDown("write down use", writeDownUse::writeDownUse);
    }

    @Scheduled(fixedDelay = "10s", initialDelay = "10s")
    void lookForExpiry() {
        unlessTheDatabaseIsDown("look for sessions that run out", watchSession::lookForExpiry);
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    void sweep() {
        unlessTheDatabaseIsDown("sweep", sweep::sweep);
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    void tendSigningKeys() {
        unlessTheDatabaseIsDown("tend the signing keys", tendSigningKeys::tend);
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "2s")
    void deliverLogouts() {
        unlessTheDatabaseIsDown("tell clients of logouts", deliverLogouts::deliver);
    }

    @PreDestroy
    void stop() {
        writeDownUse();
        unlessTheDatabaseIsDown("leave the list of nodes", feed::stop);
    }

    private static void unlessTheDatabaseIsDown(String what, Runnable work) {
        try {
            work.run();
        } catch (Unavailable down) {
            LOG.warn("cannot {} now: {}", what, down.getMessage());
        }
    }
}
