package dev.signet.application.usecase;

import dev.signet.application.port.in.ClientCredentials;
import dev.signet.application.port.in.ForClient;
import dev.signet.application.port.in.RefreshClientTokens;
import dev.signet.application.port.in.RefreshClientTokens.Result.NotForThisClient;
import dev.signet.application.port.in.RefreshClientTokens.Result.NotGenuine;
import dev.signet.application.port.in.RefreshClientTokens.Result.Over;
import dev.signet.application.port.in.RefreshClientTokens.Result.Refreshed;
import dev.signet.application.port.in.RefreshClientTokens.Result.ScopeTooWide;
import dev.signet.application.port.in.RefreshClientTokens.Result.Throttled;
import dev.signet.application.port.out.Sessions;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.GrantType;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.refresh.RefreshToken;
import dev.signet.domain.session.Delegation;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.throttle.Network;
import java.util.Optional;

final class RefreshClientTokensService implements RefreshClientTokens {

    private final ProvenClients provenClients;
    private final Revoking revoking;
    private final LoginLock loginLock;
    private final Sessions sessions;
    private final Issuing issuing;
    private final Rotating rotating;
    private final Delegating delegating;
    private final Guard guard;

    RefreshClientTokensService(
            ProvenClients provenClients,
            Revoking revoking,
            LoginLock loginLock,
            Sessions sessions,
            Issuing issuing,
            Rotating rotating,
            Delegating delegating,
            Guard guard) {
        this.provenClients = provenClients;
        this.revoking = revoking;
        this.loginLock = loginLock;
        this.sessions = sessions;
        this.issuing = issuing;
        this.rotating = rotating;
        this.delegating = delegating;
        this.guard = guard;
    }

    @Override
    public ForClient<Result> refresh(ClientCredentials shown, Network network, Command command) {
        return provenClients.ask(shown, network, client -> refresh(client, command));
    }

    private Result refresh(Client client, Command command) {
        if (!client.may(GrantType.REFRESH_TOKEN)) {
            return new NotForThisClient();
        }
        var token = RefreshToken.parse(command.refreshToken());
        var owner = token.flatMap(parsed -> sealedFor(parsed, client));
        if (owner.isEmpty()) {
            return new NotGenuine();
        }
        var granted = delegation(owner.get().session()).scopes();
        var wanted = command.scope().map(Scopes::parse).orElse(Optional.of(granted));
        if (wanted.filter(scopes -> !scopes.isEmpty() && scopes.areWithin(granted))
                .isEmpty()) {
            return new ScopeTooWide();
        }
        return guard.pause(guard.limits().ofRefresh(owner.get().session().id()))
                .<Result>map(Throttled::new)
                .orElseGet(() -> trade(token.get(), owner.get(), client, wanted.get()));
    }

    /** The seal and the client come first: whoever cannot show them learns nothing and touches nothing. */
    private Optional<Sessions.WithUser> sealedFor(RefreshToken token, Client client) {
        return SessionId.parse(token.family())
                .flatMap(sessions::findWithUser)
                .filter(found -> found.session().isOf(client.id()))
                .filter(found -> issuing.isGenuine(token, found.session()));
    }

    private Result trade(RefreshToken token, Sessions.WithUser owner, Client client, Scopes wanted) {
        var decided = seen(owner)
                .flatMap(live -> rotating.atOnce(token, live))
                .orElseGet(() -> underLocks(token, owner.session()));
        return switch (decided) {
            case Rotating.Refused refused -> new Over(refused.reason());
            case Rotating.Traded traded ->
                new Refreshed(delegating.tokens(client, traded.session(), wanted, Optional.empty()));
        };
    }

    /** The end of the login, other than by time, would change the session too: so the login needs no second look. */
    private Optional<LoginLock.Live> seen(Sessions.WithUser owner) {
        var delegation = delegation(owner.session());
        return loginLock
                .seen(owner)
                .filter(live -> delegation.outlivesLogin()
                        || sessions.findWithUser(delegation.parent())
                                .flatMap(loginLock::seen)
                                .isPresent());
    }

    private Rotating.Decided underLocks(RefreshToken token, Session owner) {
        return revoking.inOne(ledger -> switch (hold(owner)) {
            case LoginLock.Over over -> new Rotating.Refused(over.reason());
            case LoginLock.Live live -> rotating.decide(token, live, ledger);
        });
    }

    /** A login that ran out has ended nothing by itself: whoever depends on it looks. */
    private LoginLock.Held hold(Session owner) {
        var held = loginLock.hold(owner.user(), owner.id());
        if (held instanceof LoginLock.Live live && !delegation(live.session()).outlivesLogin()) {
            var login = loginLock.hold(owner.user(), delegation(live.session()).parent());
            return login instanceof LoginLock.Over ? login : held;
        }
        return held;
    }

    private static Delegation delegation(Session session) {
        return session.delegation().orElseThrow();
    }
}
