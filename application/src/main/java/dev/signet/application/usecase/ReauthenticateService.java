package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.PasswordProof;
import dev.signet.application.port.in.Reauthenticate;
import dev.signet.application.port.in.Reauthenticate.Result.AlreadyOver;
import dev.signet.application.port.in.Reauthenticate.Result.CarriedOtherwise;
import dev.signet.application.port.in.Reauthenticate.Result.PasswordWrong;
import dev.signet.application.port.in.Reauthenticate.Result.Reauthenticated;
import dev.signet.application.port.out.PasswordHasher;
import dev.signet.application.port.out.Users;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.Cause;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Kind;
import dev.signet.domain.user.User;
import java.util.Optional;

final class ReauthenticateService implements Reauthenticate {

    private final Revoking revoking;
    private final LoginLock loginLock;
    private final Users users;
    private final PasswordHasher hasher;
    private final Issuing issuing;
    private final CookieOverlap overlap;
    private final Audit audit;

    ReauthenticateService(
            Revoking revoking,
            LoginLock loginLock,
            Users users,
            PasswordHasher hasher,
            Issuing issuing,
            CookieOverlap overlap,
            Audit audit) {
        this.revoking = revoking;
        this.loginLock = loginLock;
        this.users = users;
        this.hasher = hasher;
        this.issuing = issuing;
        this.overlap = overlap;
        this.audit = audit;
    }

    @Override
    public Result reauthenticate(Caller caller, PasswordProof proof) {
        Optional<Result> result;
        do {
            result = tryTo(caller, proof);
        } while (result.isEmpty());
        return result.get();
    }

    /** Empty if the stored hash changed while we were hashing: then all is judged anew. */
    private Optional<Result> tryTo(Caller caller, PasswordProof proof) {
        var user = users.find(caller.user());
        if (user.isEmpty()) {
            return Optional.of(new AlreadyOver(EndReason.STAMP_SUPERSEDED));
        }
        if (!hasher.matches(proof.password(), user.get().passwordHash())) {
            audit.write(audit.event(AuditKind.REAUTHENTICATION_FAILED)
                    .about(caller.user())
                    .in(caller.session())
                    .because(Cause.CREDENTIALS_INVALID));
            return Optional.of(new PasswordWrong());
        }
        return keep(caller, user.get());
    }

    private Optional<Result> keep(Caller caller, User verified) {
        var decided = revoking.inOne(ledger -> switch (loginLock.hold(caller)) {
            case LoginLock.Over over -> new Refused(Optional.of(new AlreadyOver(over.reason())));
            case LoginLock.Live live -> decide(caller, verified, live, ledger);
        });
        return switch (decided) {
            case Refused refused -> refused.result();
            case Accepted in -> Optional.of(new Reauthenticated(issuing.login(in.user(), in.begun(), 0)));
        };
    }

    private Decided decide(Caller caller, User verified, LoginLock.Live live, Ledger ledger) {
        if (!live.user().passwordHash().equals(verified.passwordHash())) {
            return new Refused(Optional.empty());
        }
        boolean byCookie = live.session().kind() == Kind.COOKIE;
        if (byCookie != (caller.carrier() == Caller.Carrier.COOKIE)) {
            return new Refused(Optional.of(new CarriedOtherwise()));
        }
        var again = issuing.beginAgain(live.session(), live.now());
        overlap.replace(live.session(), again.session(), live.now(), ledger);
        ledger.note(AuditKind.REAUTHENTICATED, again.session());
        return new Accepted(live.user(), again);
    }

    private sealed interface Decided {}

    private record Accepted(User user, Issuing.Begun begun) implements Decided {}

    private record Refused(Optional<Result> result) implements Decided {}
}
