package dev.signet.application.usecase;

import dev.signet.application.port.in.RenewToken;
import dev.signet.application.port.in.RenewToken.Result.BadToken;
import dev.signet.application.port.in.RenewToken.Result.NotOurOwn;
import dev.signet.application.port.in.RenewToken.Result.Over;
import dev.signet.application.port.in.RenewToken.Result.Renewed;
import dev.signet.application.port.in.RenewToken.Result.Throttled;
import dev.signet.application.port.in.RenewToken.Result.TooEarly;
import dev.signet.application.port.out.RevocationLog;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.TokenReader;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.refresh.RenewalDecision;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.stamp.StampStanding;
import java.time.Instant;
import java.time.InstantSource;

final class RenewTokenService implements RenewToken {

    private final PatientReader reader;
    private final Policies policies;
    private final Revoking revoking;
    private final LoginLock loginLock;
    private final Sessions sessions;
    private final RevocationLog log;
    private final Issuing issuing;
    private final InstantSource clock;
    private final Guard guard;

    RenewTokenService(
            PatientReader reader,
            Policies policies,
            Revoking revoking,
            LoginLock loginLock,
            Sessions sessions,
            RevocationLog log,
            Issuing issuing,
            InstantSource clock,
            Guard guard) {
        this.reader = reader;
        this.policies = policies;
        this.revoking = revoking;
        this.loginLock = loginLock;
        this.sessions = sessions;
        this.log = log;
        this.issuing = issuing;
        this.clock = clock;
        this.guard = guard;
    }

    @Override
    public Result renew(String accessToken) {
        return switch (reader.read(accessToken)) {
            case TokenReader.Reading.Faulty faulty -> new BadToken(faulty.fault());
            case TokenReader.Reading.UnknownKey unknown -> new BadToken(TokenFault.SIGNATURE_INVALID);
            case TokenReader.Reading.Genuine genuine ->
                policies.accessRules()
                        .faultBesideAge(genuine.claims(), clock.instant())
                        .<Result>map(BadToken::new)
                        .orElseGet(() -> renewable(genuine.claims()));
        };
    }

    /** A program in its own name asks for a new token as it asked for this one. */
    private Result renewable(AccessClaims old) {
        return switch (old.subject()) {
            case TokenSubject.Person person -> decide(old, person);
            case TokenSubject.Machine machine -> new NotOurOwn();
        };
    }

    /** A token that is past all help needs no lock to be refused; what else there is to say is said under it. */
    private Result decide(AccessClaims old, TokenSubject.Person person) {
        if (!old.clientId().equals(Issuing.FIRST_PARTY_CLIENT)) {
            return new NotOurOwn();
        }
        return whether(old, clock.instant()) instanceof RenewalDecision.TooLate
                ? new BadToken(TokenFault.EXPIRED)
                : guard.pause(guard.limits().ofRenewal(person.session()))
                        .<Result>map(Throttled::new)
                        .orElseGet(() -> renew(old, person));
    }

    /** A live token by the window, a dead one by the grace. */
    private RenewalDecision whether(AccessClaims old, Instant now) {
        return now.isBefore(old.expiresAt())
                ? policies.renewalWindow().decide(old.expiresAt(), now)
                : policies.grace().decide(old.expiresAt(), now);
    }

    private Result renew(AccessClaims old, TokenSubject.Person person) {
        var decided = revoking.inOne(ledger -> switch (loginLock.hold(person.user(), person.session())) {
            case LoginLock.Over over -> new Refused(new Over(over.reason()));
            case LoginLock.Live live -> decideUnderLock(old, live, ledger);
        });
        return switch (decided) {
            case Refused refused -> refused.result();
            case Successor next ->
                new Renewed(Callers.of(person, next.claims()), issuing.mint(next.claims()), next.at());
        };
    }

    private Decided decideUnderLock(AccessClaims old, LoginLock.Live live, Ledger ledger) {
        if (old.stamp().against(live.session().birth().stamp()) == StampStanding.SUPERSEDED) {
            return new Refused(new Over(EndReason.STAMP_SUPERSEDED));
        }
        var revoked = log.ofToken(old.id());
        if (revoked.isPresent() && !live.now().isBefore(revoked.get().effectiveAt())) {
            return new Refused(new Over(revoked.get().reason()));
        }
        return switch (whether(old, live.now())) {
            case RenewalDecision.TooEarly early -> new Refused(new TooEarly(live.now(), early.opensAt()));
            case RenewalDecision.TooLate late -> new Refused(new BadToken(TokenFault.EXPIRED));
            case RenewalDecision.Renew renew -> renewOnce(old, revoked.isPresent(), live, ledger);
        };
    }

    private Successor renewOnce(AccessClaims old, boolean renewedBefore, LoginLock.Live live, Ledger ledger) {
        var session = policies.renewalBumpsStamp() ? bumped(live, ledger) : live.session();
        sessions.keep(session.usedAt(live.now()));
        if (!renewedBefore && policies.renewedTokenDies()) {
            ledger.revoke(new Revocation.TokenRevoked(
                    old.id(),
                    EndReason.REPLACED,
                    live.now().plus(policies.rotation().leeway()),
                    old.expiresAt().plus(policies.grace().afterExpiry())));
        }
        return new Successor(issuing.successor(old, session), live.now());
    }

    /** For study: the old token and every other login of the user are void at once, requests in flight included. */
    private static Session bumped(LoginLock.Live live, Ledger ledger) {
        var stamped = live.user().stampedAnew(live.now());
        return ledger.raiseForOne(stamped, live.session(), EndReason.REPLACED, live.now());
    }

    private sealed interface Decided {}

    private record Successor(AccessClaims claims, Instant at) implements Decided {}

    private record Refused(Result result) implements Decided {}
}
