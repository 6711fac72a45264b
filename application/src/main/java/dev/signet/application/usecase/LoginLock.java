package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.session.Standing;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Takes the locks under which everything about a login is decided, user first, and looks again whether the login still
 * stands. So nothing that is issued in a race with a logout or a password change survives.
 */
final class LoginLock {

    private final Users users;
    private final Sessions sessions;
    private final InstantSource clock;

    LoginLock(Users users, Sessions sessions, InstantSource clock) {
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
    }

    Held hold(Caller caller) {
        return hold(caller.user(), caller.session());
    }

    Held hold(UserId userId, SessionId sessionId) {
        var user = users.lock(userId);
        var session = sessions.lock(sessionId);
        if (user.isEmpty() || session.isEmpty() || !session.get().user().equals(userId)) {
            return new Over(EndReason.STAMP_SUPERSEDED);
        }
        var now = clock.instant();
        return switch (session.get().standing(user.get().stamp(), now)) {
            case Standing.Over over -> new Over(over.reason());
            case Standing.Live live ->
                user.get().isActive() ? new Live(user.get(), session.get(), now) : new Over(EndReason.ACCOUNT_DISABLED);
        };
    }

    /** What was found under the locks. */
    sealed interface Held {}

    /** @param now read after the locks were held */
    record Live(User user, Session session, Instant now) implements Held {}

    record Over(EndReason reason) implements Held {}
}
