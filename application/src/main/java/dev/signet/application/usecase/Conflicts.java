package dev.signet.application.usecase;

import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.Cause;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Writes down that live cookies of different users came together. Whoever finds it out may not block, so it is written
 * in the background, and once a minute for a network.
 */
final class Conflicts {

    private final Audit audit;
    private final Executor background;

    Conflicts(Audit audit, Executor background) {
        this.audit = audit;
        this.background = background;
    }

    void met() {
        var event = audit.event(AuditKind.COOKIE_CONFLICT).because(Cause.COOKIE_CONFLICT);
        if (audit.isNews(event)) {
            try {
                background.execute(() -> write(event));
            } catch (RejectedExecutionException stopping) {
                return;
            }
        }
    }

    private void write(AuditEvent event) {
        try {
            audit.write(event);
        } catch (Unavailable nobodyIsSignedInByIt) {
            return;
        }
    }
}
