package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Guarded;
import dev.signet.application.port.out.Users;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.Cause;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets administrators through. The role is read from the database each time; a token must have been issued for it as
 * well, and the password must have been typed lately.
 */
final class Administrators {

    static final String SCOPE = Scopes.ADMIN;

    private final Users users;
    private final InstantSource clock;
    private final Duration maxAge;
    private final Revoking revoking;
    private final Audit audit;

    Administrators(Users users, InstantSource clock, Duration maxAge, Revoking revoking, Audit audit) {
        this.users = users;
        this.clock = clock;
        this.maxAge = maxAge;
        this.revoking = revoking;
        this.audit = audit;
    }

    /** For a look at somebody's affairs, which is written down once it has succeeded. */
    <T> Guarded<T> look(Caller caller, AuditKind kind, Supplier<T> work, Function<T, Optional<UserId>> whose) {
        return guard(caller, () -> {
            T seen = work.get();
            audit.write(written(kind, whose.apply(seen)).by(Optional.of(caller.user())));
            return seen;
        });
    }

    /** For an act on somebody, which is written down in the transaction that does it. */
    <T> Guarded<T> act(Caller caller, AuditKind kind, UserId target, Function<Ledger, T> work) {
        return guard(caller, () -> revoking.inOne(writing(caller, kind, target, work)));
    }

    /** The same for an act that is there to end something. */
    <T> Guarded<T> end(Caller caller, AuditKind kind, UserId target, Function<Ledger, T> work) {
        return guard(caller, () -> revoking.ending(writing(caller, kind, target, work)));
    }

    /** For an act on nobody: the work itself says what is to be written down. */
    <T> Guarded<T> act(Caller caller, Function<Ledger, T> work) {
        return guard(caller, () -> revoking.inOne(by(caller, work)));
    }

    /** The same for an act that is there to end something. */
    <T> Guarded<T> end(Caller caller, Function<Ledger, T> work) {
        return guard(caller, () -> revoking.ending(by(caller, work)));
    }

    private static <T> Function<Ledger, T> by(Caller caller, Function<Ledger, T> work) {
        return ledger -> {
            ledger.actsFor(caller.user());
            return work.apply(ledger);
        };
    }

    private <T> Function<Ledger, T> writing(Caller caller, AuditKind kind, UserId target, Function<Ledger, T> work) {
        return by(caller, ledger -> {
            ledger.note(written(kind, Optional.of(target)));
            return work.apply(ledger);
        });
    }

    private AuditEvent written(AuditKind kind, Optional<UserId> target) {
        var event = audit.event(kind);
        return target.map(event::about).orElse(event);
    }

    /** For what tells of nobody, and so is not written down. Whoever is refused is. */
    <T> Guarded<T> guard(Caller caller, Supplier<T> work) {
        boolean administrator = users.find(caller.user())
                .filter(User::isActive)
                .filter(User::isAdministrator)
                .isPresent();
        if (!administrator) {
            refused(caller, Cause.NOT_ALLOWED);
            return new Guarded.NotAllowed<>();
        }
        boolean fresh = caller.isAuthenticatedWithin(maxAge, clock.instant());
        boolean issuedForIt =
                caller.carrier() == Caller.Carrier.COOKIE || caller.scopes().contains(SCOPE);
        if (fresh && issuedForIt) {
            return new Guarded.Granted<>(work.get());
        }
        refused(caller, Cause.STEP_UP_REQUIRED);
        return new Guarded.StepUpRequired<>(maxAge);
    }

    private void refused(Caller caller, Cause cause) {
        audit.write(audit.event(AuditKind.ADMINISTRATION_REFUSED)
                .about(caller.user())
                .in(caller.session())
                .because(cause));
    }
}
