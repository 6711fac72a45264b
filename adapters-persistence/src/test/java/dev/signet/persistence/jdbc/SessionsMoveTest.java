package dev.signet.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.contract.Samples;
import dev.signet.application.port.out.Sessions;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.stamp.Stamp;
import dev.signet.persistence.server.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Whoever is logged in before the sessions move to their smaller table still is afterwards. */
final class SessionsMoveTest {

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
    void everySessionIsFoundAsItWas() throws SQLException {
        var place = Place.h2InMemory("sessions-move");
        Flyway.configure()
                .dataSource(place.url(), place.user(), place.password())
                .locations("classpath:db/migration")
                .target("7")
                .load()
                .migrate();
        try (var connection = place.connect()) {
            for (var session : SESSIONS) {
                insert(connection, session);
            }
        }
        try (var store = OpenStore.on(place)) {
            var sessions = store.get(Sessions.class);
            assertThat(SESSIONS)
                    .allSatisfy(
                            session -> assertThat(sessions.find(session.id())).contains(session));
        }
    }

    /** As it was written before. */
    private static void insert(Connection connection, Session session) throws SQLException {
        var row = SessionRow.from(session);
        try (var insert = connection.prepareStatement("""
                INSERT INTO sessions (sid, user_id, kind, client_id, grant_id, parent_sid, scopes, cookie_digest,
                  previous_cookie_digest, previous_cookie_until, device_type, device_label, network, stamp, auth_time, amr,
                  created_at, last_seen_at, idle_millis, idle_end, absolute_end, ended_at, end_reason, refresh_counter,
                  refresh_salt, refresh_key_id, rotated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            var values = Stream.of(SessionRow.class.getRecordComponents())
                    .map(component -> {
                        try {
                            return component.getAccessor().invoke(row);
                        } catch (ReflectiveOperationException impossible) {
                            throw new IllegalStateException(impossible);
                        }
                    })
                    .toArray();
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i] instanceof byte[] bytes ? Base64Url.encode(bytes) : values[i]);
            }
            insert.executeUpdate();
        }
    }
}
