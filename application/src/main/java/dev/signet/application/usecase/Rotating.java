package dev.signet.application.usecase;

import dev.signet.application.port.out.Sessions;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.refresh.RefreshFamily;
import dev.signet.domain.refresh.RefreshToken;
import dev.signet.domain.refresh.Rotation;
import dev.signet.domain.refresh.RotationDecision;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.user.User;

/** What becomes of a refresh token with a good seal, under the locks: the same for our own logins and third parties'. */
final class Rotating {

    private final Sessions sessions;
    private final Rotation rotation;

    Rotating(Sessions sessions, Rotation rotation) {
        this.sessions = sessions;
        this.rotation = rotation;
    }

    Decided decide(RefreshToken token, LoginLock.Live live, Ledger ledger) {
        var family = Issuing.family(live.session());
        return switch (rotation.decide(new Rotation.Presented(family, token.number()), live.now())) {
            case RotationDecision.Rotate rotate -> keep(live, rotate.moved());
            case RotationDecision.CatchUp catchUp -> {
                ledger.note(AuditKind.REFRESH_CAUGHT_UP, live.session());
                yield keep(live, catchUp.moved());
            }
            case RotationDecision.Repeat repeat -> {
                ledger.note(AuditKind.REFRESH_REPEATED, live.session());
                yield new Traded(live.user(), live.session());
            }
            case RotationDecision.Reuse reuse -> {
                ledger.note(AuditKind.REFRESH_REUSED, live.session());
                ledger.end(live.session(), EndReason.REFRESH_REUSED, live.now());
                yield new Refused(EndReason.REFRESH_REUSED);
            }
        };
    }

    private Decided keep(LoginLock.Live live, RefreshFamily moved) {
        var refreshed = live.session().refreshed(moved, live.now());
        sessions.keep(refreshed);
        return new Traded(live.user(), refreshed);
    }

    /** Whether there is a new pair. */
    sealed interface Decided {}

    record Traded(User user, Session session) implements Decided {}

    record Refused(EndReason reason) implements Decided {}
}
