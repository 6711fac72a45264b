package dev.signet.persistence.jdbc;

import static dev.signet.persistence.jdbc.SessionRow.bytes;
import static dev.signet.persistence.jdbc.Sweeping.select;

import dev.signet.application.port.out.Sessions;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Kind;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Singleton
final class JdbcSessions implements Sessions {

    private final Database database;
    private final SideConnection side;
    private final SessionRows rows;
    private final SessionAndUser both;

    JdbcSessions(Database database, SideConnection side, SessionRows rows, SessionAndUser both) {
        this.database = database;
        this.side = side;
        this.rows = rows;
        this.both = both;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return database.ask(() -> rows.findBySid(bytes(id.value()))).map(SessionRow::toDomain);
    }

    @Override
    public Optional<WithUser> findWithUser(SessionId id) {
        return database.ask(() -> both.find(id));
    }

    @Override
    public Optional<Session> findByCookie(CookieDigest cookie) {
        return database.ask(() -> rows.findByCookieDigest(bytes(cookie.value()))
                        .or(() -> rows.findByPreviousCookieDigest(bytes(cookie.value()))))
                .map(SessionRow::toDomain);
    }

    @Override
    public Optional<Session> lock(SessionId id) {
        database.requireTransaction();
        return database.ask(() -> rows.lock(bytes(id.value()))).map(SessionRow::toDomain);
    }

    @Override
    public List<Session> notEndedOf(UserId user) {
        return database.ask(() -> rows.findNotEnded(bytes(user.value()))).stream()
                .map(SessionRow::toDomain)
                .toList();
    }

    @Override
    public List<Session> runOutWithThirdParties(Instant from, Instant until, int limit) {
        return database
                .ask(() -> rows.findRunOutWithThirdParties(from.toEpochMilli(), until.toEpochMilli(), limit))
                .stream()
                .map(SessionRow::toDomain)
                .toList();
    }

    @Override
    public void add(Session session) {
        database.tell(() -> rows.save(SessionRow.from(session)));
    }

    @Override
    public void keep(Session session) {
        database.tell(() -> rows.keep(SessionRow.from(session)));
    }

    @Override
    public boolean rotate(Session found, Session rotated) {
        var from = found.family().orElseThrow();
        var to = rotated.family().orElseThrow();
        return database.ask(() -> rows.rotate(
                        bytes(found.id().value()),
                        found.birth().stamp().value(),
                        from.counter(),
                        to.counter(),
                        to.rotatedAt().toEpochMilli(),
                        rotated.life().idleEnd().toEpochMilli()))
                == 1;
    }

    @Override
    public int endAllOf(UserId user, Set<Kind> kinds, EndReason reason, Instant now) {
        var names = kinds.stream().map(Kind::name).toList();
        return names.isEmpty()
                ? 0
                : database.ask(() -> rows.endAll(bytes(user.value()), names, reason.name(), now.toEpochMilli()));
    }

    @Override
    public void moveThirdParties(UserId user, Stamp to, SessionId login) {
        database.tell(() -> rows.moveThirdParties(bytes(user.value()), to.value(), bytes(login.value())));
    }

    /** Each use by itself: a batch would hold the rows of many users, in an order of its own, and could deadlock. */
    @Override
    public void writeUses(Collection<Use> uses) {
        for (var use : uses) {
            database.tell(() -> rows.writeUse(
                    bytes(use.session().value()),
                    use.at().toEpochMilli(),
                    use.idleEnd().toEpochMilli()));
        }
    }

    @Override
    public int sweep(Duration keep, Instant now, int limit) {
        long before = now.minus(keep).toEpochMilli();
        return side.run(connection -> {
            int ended = delete(connection, select(connection, SweepStatement.SESSIONS_ENDED, before, limit));
            return ended < limit
                    ? ended
                            + delete(
                                    connection,
                                    select(connection, SweepStatement.SESSIONS_RUN_OUT, before, limit - ended))
                    : ended;
        });
    }

    /** The attributes first: should the second statement fail, the next sweep finds the session again. */
    private static int delete(Connection connection, List<Object> sids) throws SQLException {
        var names =
                sids.stream().<Object>map(sid -> Base64Url.encode((byte[]) sid)).toList();
        Sweeping.delete(connection, SweepStatement.REMOVE_ATTRIBUTES, names);
        return Sweeping.delete(connection, SweepStatement.REMOVE_SESSIONS, sids);
    }
}
