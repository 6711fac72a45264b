package dev.signet.application.usecase;

import dev.signet.application.port.in.Sweep;
import dev.signet.application.port.out.Nodes;
import dev.signet.application.port.out.RevocationLog;
import dev.signet.application.port.out.Sessions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;

final class SweepService implements Sweep {

    private static final int BATCH = 200;
    private static final int BATCHES = 20;

    /** For so long a session's end can be explained. */
    private static final Duration KEEP_SESSIONS = Duration.ofDays(30);

    private static final Duration KEEP_NODES = Duration.ofHours(1);

    private final String self;
    private final Nodes nodes;
    private final Sessions sessions;
    private final RevocationLog log;
    private final Duration keepLog;
    private final InstantSource clock;

    SweepService(
            String self, Nodes nodes, Sessions sessions, RevocationLog log, Duration keepLog, InstantSource clock) {
        this.self = self;
        this.nodes = nodes;
        this.sessions = sessions;
        this.log = log;
        this.keepLog = keepLog;
        this.clock = clock;
    }

    @Override
    public int sweep() {
        if (!isOurTurn()) {
            return 0;
        }
        var now = clock.instant();
        return inBatches(limit -> sessions.sweep(KEEP_SESSIONS, now, limit))
                + inBatches(limit -> log.sweep(now.minus(keepLog), now, limit))
                + nodes.sweep(KEEP_NODES, BATCH);
    }

    /** Nodes that disagree for a moment about who is there do the same work twice, which harms nobody. */
    private boolean isOurTurn() {
        return nodes.live().stream()
                .map(Nodes.LiveNode::node)
                .min(Comparator.naturalOrder())
                .filter(self::equals)
                .isPresent();
    }

    private static int inBatches(IntUnaryOperator sweep) {
        int all = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            int swept = sweep.applyAsInt(BATCH);
            all += swept;
            if (swept < BATCH) {
                break;
            }
        }
        return all;
    }
}
