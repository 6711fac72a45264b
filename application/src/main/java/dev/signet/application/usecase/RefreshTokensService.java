package dev.signet.application.usecase;

import dev.signet.application.port.in.RefreshTokens;
import dev.signet.application.port.in.RefreshTokens.Result.NotARefreshToken;
import dev.signet.application.port.in.RefreshTokens.Result.NotGenuine;
import dev.signet.application.port.in.RefreshTokens.Result.Over;
import dev.signet.application.port.in.RefreshTokens.Result.Refreshed;
import dev.signet.application.port.in.RefreshTokens.Result.Throttled;
import dev.signet.application.port.out.Sessions;
import dev.signet.domain.refresh.RefreshToken;
import dev.signet.domain.session.Kind;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import java.util.Optional;

final class RefreshTokensService implements RefreshTokens {

    private final Revoking revoking;
    private final LoginLock loginLock;
    private final Sessions sessions;
    private final Issuing issuing;
    private final Rotating rotating;
    private final Guard guard;

    RefreshTokensService(
            Revoking revoking,
            LoginLock loginLock,
            Sessions sessions,
            Issuing issuing,
            Rotating rotating,
            Guard guard) {
        this.revoking = revoking;
        this.loginLock = loginLock;
        this.sessions = sessions;
        this.issuing = issuing;
        this.rotating = rotating;
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
        return guard.pause(guard.limits().ofRefresh(owner.get().session().id()))
                .<Result>map(Throttled::new)
                .orElseGet(() -> trade(token, owner.get()));
    }

    private Result trade(RefreshToken token, Sessions.WithUser owner) {
        var decided = loginLock
                .seen(owner)
                .flatMap(seen -> rotating.atOnce(token, seen))
                .orElseGet(() -> underLocks(token, owner.session()));
        return switch (decided) {
            case Rotating.Refused refused -> new Over(refused.reason());
            case Rotating.Traded traded -> new Refreshed(issuing.refreshed(traded.user(), traded.session()));
        };
    }

    private Rotating.Decided underLocks(RefreshToken token, Session owner) {
        return revoking.inOne(ledger -> switch (loginLock.hold(owner.user(), owner.id())) {
            case LoginLock.Over over -> new Rotating.Refused(over.reason());
            case LoginLock.Live live -> rotating.decide(token, live, ledger);
        });
    }

    /** The seal comes first: whoever cannot show one learns nothing and touches nothing. */
    private Optional<Sessions.WithUser> sealedFor(RefreshToken token) {
        return SessionId.parse(token.family())
                .flatMap(sessions::findWithUser)
                .filter(found -> found.session().kind() == Kind.TOKEN)
                .filter(found -> issuing.isGenuine(token, found.session()));
    }
}
