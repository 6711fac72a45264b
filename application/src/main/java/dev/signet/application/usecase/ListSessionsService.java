package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ListSessions;
import dev.signet.application.port.out.Presence;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.session.Kind;
import dev.signet.domain.session.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

final class ListSessionsService implements ListSessions {

    private final Users users;
    private final Sessions sessions;
    private final Presence presence;
    private final InstantSource clock;

    ListSessionsService(Users users, Sessions sessions, Presence presence, InstantSource clock) {
        this.users = users;
        this.sessions = sessions;
        this.presence = presence;
        this.clock = clock;
    }

    @Override
    public List<Session> listSessions(Caller caller) {
        var now = clock.instant();
        return users.find(caller.user())
                .map(user -> sessions.notEndedOf(user.id()).stream()
                        .filter(session -> session.kind() != Kind.CLIENT && session.isLive(user.stamp(), now))
                        .toList())
                .map(live -> asLastSeen(live, now))
                .orElseGet(List::of);
    }

    /** The database knows of a use only minutes later. */
    private List<Session> asLastSeen(List<Session> live, Instant now) {
        var seen = presence.lastSeen(live.stream().map(Session::id).toList(), now);
        return live.stream()
                .map(session -> Optional.ofNullable(seen.get(session.id()))
                        .map(session::seenAt)
                        .orElse(session))
                .toList();
    }
}
