package dev.signet.application.usecase;

import dev.signet.application.port.in.RefreshTokens;
import dev.signet.application.port.in.RefreshTokens.Result.NotARefreshToken;
import dev.signet.application.port.in.RefreshTokens.Result.NotGenuine;
import dev.signet.application.port.in.RefreshTokens.Result.Over;
import dev.signet.application.port.in.RefreshTokens.Result.Refreshed;
import dev.signet.application.port.in.RefreshTokens.Result.Throttled;
import dev.signet.application.port.out.Sessions;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.refresh.RefreshFamily;
import dev.signet.domain.refresh.RefreshToken;
import dev.signet.domain.refresh.Rotation;
import dev.signet.domain.refresh.RotationDecision;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Kind;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.User;
import java.util.Optional;

final class RefreshTokensService implements RefreshTokens {

    private final Revoking revoking;
    private final LoginLock loginLock;
    private final Sessions sessions;
    private final Issuing issuing;
    private final Rotation rotation;
    private final Guard guard;

    RefreshTokensService(
            Revoking revoking,
            LoginLock loginLock,
            Sessions sessions,
            Issuing issuing,
            Rotation rotation,
            Guard guard) {
        this.revoking = revoking;
        this.loginLock = loginLock;
        this.sessions = sessions;
        this.issuing = issuing;
        this.rotation = rotation;
        this.guard = guard;
    }

    @Override
    public Result refresh(String refreshToken) {
        return RefreshToken.parse(refreshToken).map(this::refresh).orElseGet(NotARefreshToken::new);
    }

    private Result refresh(RefreshToken token) {
        var owner = sealedFor(token);
        if (owner.isEmpty()) {
            return new NotGenuine();
        }
        return guard.pause(guard.limits().ofRefresh(owner.get().id()))
                .<Result>map(Throttled::new)
                .orElseGet(() -> trade(token, owner.get()));
    }

    private Result trade(RefreshToken token, Session owner) {
        var decided = revoking.inOne(ledger -> switch (loginLock.hold(owner.user(), owner.id())) {
            case LoginLock.Over over -> new Refused(over.reason());
            case LoginLock.Live live -> decide(token, live, ledger);
        });
        return switch (decided) {
            case Refused refused -> new Over(refused.reason());
            case Traded traded -> new Refreshed(issuing.refreshed(traded.user(), traded.session()));
        };
    }

    /** The seal comes first: whoever cannot show one learns nothing and touches nothing. */
    private Optional<Session> sealedFor(RefreshToken token) {
        return SessionId.parse(token.family())
                .flatMap(sessions::find)
                .filter(session -> session.kind() == Kind.TOKEN)
                .filter(session -> issuing.isGenuine(token, session));
    }

    private Decided decide(RefreshToken token, LoginLock.Live live, Ledger ledger) {
        var family = live.session().family().orElseThrow();
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

    private sealed interface Decided {}

    private record Traded(User user, Session session) implements Decided {}

    private record Refused(EndReason reason) implements Decided {}
}
