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
import java.util.Optional;

/**
 * What becomes of a refresh token with a good seal: the same for our own logins and third parties'. The ordinary case is
 * one compare-and-set; whatever else is the matter is decided under the locks.
 */
final class Rotating {

    private final Sessions sessions;
    private final Rotation rotation;

    Rotating(Sessions sessions, Rotation rotation) {
        this.sessions = sessions;
        this.rotation = rotation;
    }

    /**
     * Trades the newest token of a live session, as it was read. Empty if the token is another one, or if anything has
     * happened to the session or its user since.
     */
    Optional<Decided> atOnce(RefreshToken token, LoginLock.Live seen) {
        return decision(token, seen) instanceof RotationDecision.Rotate rotate
                ? swap(seen, seen.session().refreshed(rotate.moved(), seen.now()))
                : Optional.empty();
    }

    private Optional<Decided> swap(LoginLock.Live seen, Session rotated) {
        return sessions.rotate(seen.session(), rotated)
                ? Optional.of(new Traded(seen.user(), rotated))
                : Optional.empty();
    }

    private RotationDecision decision(RefreshToken token, LoginLock.Live live) {
        return rotation.decide(new Rotation.Presented(Issuing.family(live.session()), token.number()), live.now());
    }

    Decided decide(RefreshToken token, LoginLock.Live live, Ledger ledger) {
        return switch (decision(token, live)) {
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
