package dev.signet.application.fake;

import dev.signet.application.port.out.Sessions;
import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Ending;
import dev.signet.domain.session.Kind;
import dev.signet.domain.session.Life;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sessions in a map. */
public final class FakeSessions implements Sessions {
    private final FakeDatabase database;

    public FakeSessions(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return database.read(tables -> Optional.ofNullable(tables.sessions.get(id)));
    }

    @Override
    public Optional<WithUser> findWithUser(SessionId id) {
        return database.read(tables -> Optional.ofNullable(tables.sessions.get(id))
                .flatMap(session -> Optional.ofNullable(tables.users.get(session.user()))
                        .map(user -> new WithUser(session, user))));
    }

    @Override
    public Optional<Session> findByCookie(CookieDigest cookie) {
        return database.read(tables -> tables.sessions.values().stream()
                .filter(session -> session.cookie().equals(Optional.of(cookie)))
                .findFirst()
                .or(() -> tables.sessions.values().stream()
                        .filter(session -> session.previousCookie()
                                .filter(before -> before.digest().equals(cookie))
                                .isPresent())
                        .findFirst()));
    }

    @Override
    public Optional<Session> lock(SessionId id) {
        database.requireTransaction();
        var found = find(id);
        found.ifPresent(session -> database.mustHold(session.user()));
        database.hold(id);
        return found;
    }

    @Override
    public List<Session> notEndedOf(UserId user) {
        return database.read(tables -> notEnded(user, tables)
                .sorted(Comparator.comparing(session -> session.birth().at()))
                .toList());
    }

    @Override
    public List<Session> runOutWithThirdParties(Instant from, Instant until, int limit) {
        return database.read(tables -> tables.sessions.values().stream()
                .filter(login -> login.ending().isEmpty()
                        && login.life().idleEnd().isAfter(from)
                        && !login.life().idleEnd().isAfter(until))
                .filter(login -> notEnded(login.user(), tables).anyMatch(one -> one.isUnder(login.id())))
                .limit(limit)
                .toList());
    }

    @Override
    public void add(Session session) {
        database.mustHold(session.user());
        database.change(tables -> {
            if (tables.sessions.putIfAbsent(session.id(), session) != null) {
                throw new IllegalStateException("there is a session " + session.id());
            }
        });
    }

    @Override
    public void keep(Session session) {
        database.mustHold(session.user());
        if (session.family().isPresent() && session.ending().isEmpty()) {
            database.mustHold(session.id());
        }
        database.change(tables -> tables.sessions.computeIfPresent(
                session.id(), (id, kept) -> kept.ending().isPresent() ? kept : session));
    }

    @Override
    public boolean rotate(Session found, Session rotated) {
        return database.write(tables -> {
            boolean unchanged = Optional.ofNullable(tables.sessions.get(found.id()))
                    .filter(kept -> isAsFound(kept, found, rotated))
                    .filter(kept -> Optional.ofNullable(tables.users.get(kept.user()))
                            .filter(user -> user.isActive()
                                    && user.stamp().equals(kept.birth().stamp()))
                            .isPresent())
                    .isPresent();
            if (unchanged) {
                tables.sessions.put(rotated.id(), rotated);
            }
            return unchanged;
        });
    }

    private static boolean isAsFound(Session kept, Session found, Session rotated) {
        var at = rotated.family().orElseThrow().rotatedAt();
        return kept.ending().isEmpty()
                && counter(kept) == counter(found)
                && kept.birth().stamp().equals(found.birth().stamp())
                && !kept.life().lastSeenAt().isAfter(at)
                && kept.life().idleEnd().isAfter(at);
    }

    private static long counter(Session session) {
        return session.family().orElseThrow().counter();
    }

    @Override
    public int endAllOf(UserId user, Set<Kind> kinds, EndReason reason, Instant now) {
        database.mustHold(user);
        return database.write(tables -> {
            var ending = notEnded(user, tables)
                    .filter(session -> kinds.contains(session.kind()))
                    .toList();
            ending.forEach(session -> tables.sessions.put(session.id(), session.end(reason, now)));
            return ending.size();
        });
    }

    @Override
    public void moveThirdParties(UserId user, Stamp to, SessionId login) {
        database.mustHold(user);
        database.change(tables -> notEnded(user, tables)
                .filter(session -> session.kind() == Kind.CLIENT
                        && session.birth().stamp().next().equals(to))
                .toList()
                .forEach(session -> tables.sessions.put(session.id(), session.movedTo(to, login))));
    }

    @Override
    public void writeUses(Collection<Use> uses) {
        database.change(tables -> uses.forEach(
                use -> tables.sessions.computeIfPresent(use.session(), (id, session) -> used(session, use))));
    }

    private static Session used(Session session, Use use) {
        var life = session.life();
        boolean counts = session.ending().isEmpty()
                && use.at().isBefore(life.idleEnd())
                && use.at().isAfter(life.lastSeenAt());
        if (!counts) {
            return session;
        }
        var idleEnd = use.idleEnd().isBefore(life.absoluteEnd()) ? use.idleEnd() : life.absoluteEnd();
        return new Session(
                session.id(),
                session.user(),
                session.kind(),
                session.device(),
                session.birth(),
                new Life(use.at(), idleEnd, life.absoluteEnd(), life.idle()),
                session.ending(),
                session.cookie(),
                session.family(),
                session.previousCookie(),
                session.delegation());
    }

    @Override
    public int sweep(Duration keep, Instant now, int limit) {
        return database.write(tables -> {
            var old = tables.sessions.values().stream()
                    .filter(session -> overSince(session).plus(keep).isBefore(now))
                    .limit(limit)
                    .map(Session::id)
                    .toList();
            old.forEach(id -> {
                tables.sessions.remove(id);
                tables.attributes.remove(id);
            });
            return old.size();
        });
    }

    private static Instant overSince(Session session) {
        return session.ending().map(Ending::at).orElse(session.life().idleEnd());
    }

    private static Stream<Session> notEnded(UserId user, FakeTables tables) {
        return tables.sessions.values().stream()
                .filter(session ->
                        session.user().equals(user) && session.ending().isEmpty());
    }
}
