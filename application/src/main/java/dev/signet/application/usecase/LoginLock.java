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
import java.util.Optional;

/**
 * Takes the locks under which everything about a login is decided but an ordinary refresh, user first, and looks again
 * whether the login still stands. So nothing that is issued in a race with a logout or a password change survives.
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
        return judge(user.get(), session.get());
    }

    /**
     * What was read without a lock, if it is live. It may be over by the time somebody acts on it, so whoever does looks
     * again in the very statement that writes.
     */
    Optional<Live> seen(Sessions.WithUser found) {
        return judge(found.user(), found.session()) instanceof Live live ? Optional.of(live) : Optional.empty();
    }

    private Held judge(User user, Session session) {
        var now = clock.instant();
        return switch (session.standing(user.stamp(), now)) {
            case Standing.Over over -> new Over(over.reason());
            case Standing.Live live ->
                user.isActive() ? new Live(user, session, now) : new Over(EndReason.ACCOUNT_DISABLED);
        };
    }

    /** What was found, under the locks unless it was only seen. */
    sealed interface Held {}

    /** @param now read after the locks were held, or after what was only seen */
    record Live(User user, Session session, Instant now) implements Held {}

    record Over(EndReason reason) implements Held {}
}
