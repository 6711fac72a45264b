package dev.signet.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.contract.Samples;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.User;
import dev.signet.persistence.server.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Whoever is there and logged in before the rows move to their smaller tables still is afterwards. */
final class RowsMoveTest {

    private static final User USER = Samples.user("alice");

    private static final List<Session> SESSIONS = List.of(
            Samples.cookieSession(Samples.userId()),
            Samples.cookieSession(Samples.userId())
                    .reauthenticated(
                            CookieSecret.of(Samples.bytes(CookieSecret.BYTES)).digest(),
                            Duration.ofSeconds(30),
                            Samples.NOW.plusSeconds(60)),
            Samples.cookieSession(Samples.userId()).end(EndReason.LOGGED_OUT, Samples.NOW),
            Samples.tokenSession(Samples.userId()),
            Samples.clientSession(Samples.userId(), Stamp.of(3)));

    @Test
    void everyUserAndEverySessionIsFoundAsItWas() throws SQLException {
        var place = Place.h2InMemory("rows-move");
        Flyway.configure()
                .dataSource(place.url(), place.user(), place.password())
                .locations("classpath:db/migration")
                .target("7")
                .load()
                .migrate();
        try (var connection = place.connect()) {
            insert(connection, USER);
            for (var session : SESSIONS) {
                insert(connection, session);
            }
        }
        try (var store = OpenStore.on(place)) {
            assertThat(store.get(Users.class).find(USER.id())).contains(USER);
            var sessions = store.get(Sessions.class);
            assertThat(SESSIONS)
                    .allSatisfy(
                            session -> assertThat(sessions.find(session.id())).contains(session));
        }
    }

    private static void insert(Connection connection, User user) throws SQLException {
        insert(
                connection,
                UserRow.from(user),
                "users (id, login_name, display_name, password_hash, status, roles, stamp, stamp_at)");
    }

    private static void insert(Connection connection, Session session) throws SQLException {
        insert(connection, SessionRow.from(session), """
                sessions (sid, user_id, kind, client_id, grant_id, parent_sid, scopes, cookie_digest,
                  previous_cookie_digest, previous_cookie_until, device_type, device_label, network, stamp, auth_time, amr,
                  created_at, last_seen_at, idle_millis, idle_end, absolute_end, ended_at, end_reason, refresh_counter,
                  refresh_salt, refresh_key_id, rotated_at)""");
    }

    /** As it was written before. */
    private static void insert(Connection connection, Record row, String into) throws SQLException {
        var components = row.getClass().getRecordComponents();
        var places = String.join(", ", Collections.nCopies(components.length, "?"));
        try (var insert = connection.prepareStatement("INSERT INTO " + into + " VALUES (" + places + ")")) {
            for (int i = 0; i < components.length; i++) {
                var value = components[i].getAccessor().invoke(row);
                insert.setObject(i + 1, value instanceof byte[] bytes ? Base64Url.encode(bytes) : value);
            }
            insert.executeUpdate();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
