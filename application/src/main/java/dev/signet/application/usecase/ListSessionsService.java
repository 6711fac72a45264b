package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ListSessions;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.session.Session;
import java.time.InstantSource;
import java.util.List;

final class ListSessionsService implements ListSessions {

    private final Users users;
    private final Sessions sessions;
    private final InstantSource clock;

    ListSessionsService(Users users, Sessions sessions, InstantSource clock) {
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public List<Session> listSessions(Caller caller) {
        var now = clock.instant();
        return users.find(caller.user())
                .map(user -> sessions.notEndedOf(user.id()).stream()
                        .filter(session -> session.isLive(user.stamp(), now))
                        .toList())
                .orElseGet(List::of);
    }
}
