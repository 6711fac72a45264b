package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Guarded;
import dev.signet.application.port.out.Users;
import dev.signet.domain.user.User;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Lets administrators through. The role is read from the database each time; a token must have been issued for it as
 * well, and the password must have been typed lately.
 */
final class Administrators {

    static final String SCOPE = "admin";

    private final Users users;
    private final InstantSource clock;
    private final Duration maxAge;

    Administrators(Users users, InstantSource clock, Duration maxAge) {
        this.users = users;
        this.clock = clock;
        this.maxAge = maxAge;
    }

    <T> Guarded<T> guard(Caller caller, Supplier<T> work) {
        boolean administrator = users.find(caller.user())
                .filter(User::isActive)
                .filter(User::isAdministrator)
                .isPresent();
        if (!administrator) {
            return new Guarded.NotAllowed<>();
        }
        boolean fresh = !clock.instant().isAfter(caller.authTime().plus(maxAge));
        boolean issuedForIt =
                caller.carrier() == Caller.Carrier.COOKIE || caller.scopes().contains(SCOPE);
        return fresh && issuedForIt ? new Guarded.Granted<>(work.get()) : new Guarded.StepUpRequired<>(maxAge);
    }
}
