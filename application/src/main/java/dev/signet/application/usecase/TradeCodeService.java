package dev.signet.application.usecase;

import dev.signet.application.port.in.ClientCredentials;
import dev.signet.application.port.in.ForClient;
import dev.signet.application.port.in.TradeCode;
import dev.signet.application.port.in.TradeCode.Result.BadCode;
import dev.signet.application.port.in.TradeCode.Result.NotForThisClient;
import dev.signet.application.port.in.TradeCode.Result.Over;
import dev.signet.application.port.in.TradeCode.Result.Traded;
import dev.signet.application.port.out.AuthorizationCodes;
import dev.signet.application.port.out.Grants;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.Cause;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.GrantType;
import dev.signet.domain.code.AuthorizationCode;
import dev.signet.domain.code.IssuedCode;
import dev.signet.domain.code.Redemption;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.throttle.Network;
import java.time.InstantSource;

final class TradeCodeService implements TradeCode {

    private final ProvenClients provenClients;
    private final Revoking revoking;
    private final LoginLock loginLock;
    private final Users users;
    private final Sessions sessions;
    private final Grants grants;
    private final AuthorizationCodes codes;
    private final Delegating delegating;
    private final Audit audit;
    private final InstantSource clock;

    TradeCodeService(
            ProvenClients provenClients,
            Revoking revoking,
            LoginLock loginLock,
            Users users,
            Sessions sessions,
            Grants grants,
            AuthorizationCodes codes,
            Delegating delegating,
            Audit audit,
            InstantSource clock) {
        this.provenClients = provenClients;
        this.revoking = revoking;
        this.loginLock = loginLock;
        this.users = users;
        this.sessions = sessions;
        this.grants = grants;
        this.codes = codes;
        this.delegating = delegating;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ForClient<Result> trade(ClientCredentials shown, Network network, Command command) {
        return provenClients.ask(shown, network, client -> trade(client, command));
    }

    private Result trade(Client client, Command command) {
        if (!client.may(GrantType.AUTHORIZATION_CODE)) {
            return new NotForThisClient();
        }
        var code = AuthorizationCode.parse(command.code());
        var issued = code.flatMap(codes::find);
        return issued.map(found -> trade(client, command, code.get(), found)).orElseGet(BadCode::new);
    }

    private Result trade(Client client, Command command, AuthorizationCode code, IssuedCode found) {
        var presented = new IssuedCode.Presented(client.id(), command.redirectUri(), command.verifier());
        var decided = revoking.inOne(ledger -> {
            users.lock(found.user());
            return codes.lock(code)
                    .map(locked -> decide(locked, presented, ledger))
                    .orElseGet(() -> new Decided.Refused(new BadCode()));
        });
        return switch (decided) {
            case Decided.Refused refused -> refused.result();
            case Decided.Begun begun ->
                new Traded(delegating.tokens(
                        client,
                        begun.session(),
                        begun.code().scopes(),
                        begun.code().nonce()));
        };
    }

    private Decided decide(IssuedCode code, IssuedCode.Presented presented, Ledger ledger) {
        return switch (code.redeem(presented, clock.instant())) {
            case Redemption.Refuse refuse -> {
                ledger.note(audit.event(AuditKind.CODE_REFUSED)
                        .about(code.user())
                        .in(code.session())
                        .because(Cause.CREDENTIALS_INVALID)
                        .naming(presented.client().value()));
                yield new Decided.Refused(new BadCode());
            }
            case Redemption.UsedBefore before -> {
                ledger.note(audit.event(AuditKind.CODE_REUSED)
                        .about(code.user())
                        .in(code.session())
                        .naming(code.client().value()));
                before.bought()
                        .flatMap(sessions::lock)
                        .filter(bought -> bought.ending().isEmpty())
                        .ifPresent(bought -> ledger.end(bought, EndReason.REFRESH_REUSED, clock.instant()));
                yield new Decided.Refused(new Over(EndReason.REFRESH_REUSED));
            }
            case Redemption.Redeem redeem -> redeem(code, ledger);
        };
    }

    private Decided redeem(IssuedCode code, Ledger ledger) {
        return switch (loginLock.hold(code.user(), code.session())) {
            case LoginLock.Over over -> new Decided.Refused(new Over(over.reason()));
            case LoginLock.Live live ->
                isStillGranted(code)
                        ? begin(code, live, ledger)
                        : new Decided.Refused(new Over(EndReason.GRANT_WITHDRAWN));
        };
    }

    /** What was withdrawn and given anew since is another matter. */
    private boolean isStillGranted(IssuedCode code) {
        return code.grant().isEmpty()
                || grants.find(code.user(), code.client())
                        .filter(grant -> grant.covers(code.scopes()))
                        .filter(grant -> !grant.givenAt().isAfter(code.createdAt()))
                        .isPresent();
    }

    /** A client has one session from a login: the one before gives way. */
    private Decided begin(IssuedCode code, LoginLock.Live live, Ledger ledger) {
        sessions.notEndedOf(code.user()).stream()
                .filter(one -> one.isOf(code.client()) && one.isUnder(code.session()))
                .forEach(one -> ledger.giveWay(one, live.now()));
        var session = delegating.begin(live, code);
        ledger.begin(
                session,
                audit.event(AuditKind.CODE_TRADED)
                        .about(session)
                        .naming(code.client().value()));
        codes.keep(code.tradedFor(session.id(), live.now()));
        return new Decided.Begun(code, session);
    }

    private sealed interface Decided {

        record Begun(IssuedCode code, Session session) implements Decided {}

        record Refused(Result result) implements Decided {}
    }
}
