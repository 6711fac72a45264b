package dev.signet.application.port.in;

import dev.signet.domain.session.Session;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** Shows an administrator somebody's account. */
public interface LookUpUser {

    /** @param username in any spelling */
    Guarded<Optional<User>> lookUp(Caller administrator, String username);

    /** The live sessions of a user, the oldest first; empty if there is no such user. */
    Guarded<Optional<List<Session>>> sessionsOf(Caller administrator, UserId user);
}
