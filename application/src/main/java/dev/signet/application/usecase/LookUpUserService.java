package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Guarded;
import dev.signet.application.port.in.LookUpUser;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.session.Session;
import dev.signet.domain.user.LoginName;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

final class LookUpUserService implements LookUpUser {

    private final Administrators administrators;
    private final Users users;
    private final Sessions sessions;
    private final InstantSource clock;

    LookUpUserService(Administrators administrators, Users users, Sessions sessions, InstantSource clock) {
        this.administrators = administrators;
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Guarded<Optional<User>> lookUp(Caller administrator, String username) {
        return administrators.look(
                administrator,
                AuditKind.USER_LOOKED_UP,
                () -> LoginName.parse(username).flatMap(users::findByName),
                found -> found.map(User::id));
    }

    @Override
    public Guarded<Optional<List<Session>>> sessionsOf(Caller administrator, UserId user) {
        return administrators.look(
                administrator,
                AuditKind.SESSIONS_LOOKED_UP,
                () -> users.find(user).map(this::liveSessions),
                found -> Optional.of(user));
    }

    private List<Session> liveSessions(User user) {
        var now = clock.instant();
        return sessions.notEndedOf(user.id()).stream()
                .filter(session -> session.isLive(user.stamp(), now))
                .toList();
    }
}
