package dev.signet.application.usecase;

import dev.signet.application.port.in.Sweep;
import dev.signet.application.port.out.AuditLog;
import dev.signet.application.port.out.AuthorizationCodes;
import dev.signet.application.port.out.Nodes;
import dev.signet.application.port.out.RevocationLog;
import dev.signet.application.port.out.Sessions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.IntUnaryOperator;

final class SweepService implements Sweep {

    private static final int BATCH = 200;
    private static final int BATCHES = 20;

    /** For so long a session's end can be explained. */
    private static final Duration KEEP_SESSIONS = Duration.ofDays(30);

    /** For so long the second use of a code is known to be one. */
    private static final Duration KEEP_CODES = Duration.ofDays(1);

    private static final Duration KEEP_NODES = Duration.ofHours(1);

    private final Turn turn;
    private final RunOutLogins runOut;
    private final Nodes nodes;
    private final Sessions sessions;
    private final RevocationLog log;
    private final AuditLog audit;
    private final AuthorizationCodes codes;
    private final Duration keepLog;
    private final Duration keepAudit;
    private final InstantSource clock;

    SweepService(
            Turn turn,
            RunOutLogins runOut,
            Nodes nodes,
            Sessions sessions,
            RevocationLog log,
            AuditLog audit,
            AuthorizationCodes codes,
            Duration keepLog,
            Duration keepAudit,
            InstantSource clock) {
        this.turn = turn;
        this.runOut = runOut;
        this.nodes = nodes;
        this.sessions = sessions;
        this.log = log;
        this.audit = audit;
        this.codes = codes;
        this.keepLog = keepLog;
        this.keepAudit = keepAudit;
        this.clock = clock;
    }

    @Override
    public int sweep() {
        if (!turn.isOurs()) {
            return 0;
        }
        var now = clock.instant();
        return inBatches(runOut::end)
                + inBatches(limit -> codes.sweep(now.minus(KEEP_CODES), limit))
                + inBatches(limit -> sessions.sweep(KEEP_SESSIONS, now, limit))
                + inBatches(limit -> log.sweep(now.minus(keepLog), now, limit))
                + inBatches(limit -> audit.sweep(now.minus(keepAudit), limit))
                + nodes.sweep(KEEP_NODES, BATCH);
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
