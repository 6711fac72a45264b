package dev.signet.web.nodes;

import dev.signet.application.contract.Samples;
import dev.signet.domain.session.CookieSecret;
import dev.signet.persistence.server.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** Many people who are logged in. They are written into the tables: a hash of a password for each would take hours. */
final class Victims {

    private static final int A_BATCH = 500;
    private static final long AN_HOUR = 3_600_000;

    private Victims() {}

    /** Somebody with one session and its cookie. */
    record Victim(String sub, CookieSecret secret) {

        String cookie() {
            return "Cookie: __Http-signet=" + secret.reveal();
        }
    }

    static List<Victim> insert(int count) throws SQLException {
        var victims = IntStream.range(0, count)
                .mapToObj(i -> new Victim(Samples.userId().value(), CookieSecret.of(Samples.bytes(CookieSecret.BYTES))))
                .toList();
        try (var connection = DatabaseServer.place().connect();
                var user = connection.prepareStatement("""
                        INSERT INTO users (id, login_name, display_name, password_hash, status, roles, stamp, stamp_at)
                        VALUES (?, ?, 'A victim', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA', 'ACTIVE', '', 1, 0)""");
                var session = connection.prepareStatement("""
                        INSERT INTO sessions (sid, user_id, kind, cookie_digest, device_type, device_label, network,
                          stamp, auth_time, amr, created_at, last_seen_at, idle_millis, idle_end, absolute_end)
                        VALUES (?, ?, 'COOKIE', ?, 'BROWSER', 'bench', '::1', 1, ?, 'pwd', ?, ?, ?, ?, ?)""")) {
            connection.setAutoCommit(false);
            long now = now(connection);
            for (int i = 0; i < count; i++) {
                var victim = victims.get(i);
                user.setBytes(1, decoded(victim.sub()));
                user.setString(2, "victim-" + Long.toString(now, 36) + "-" + i);
                user.addBatch();
                session.setBytes(1, decoded(Samples.sessionId().value()));
                session.setBytes(2, decoded(victim.sub()));
                session.setBytes(3, decoded(victim.secret().digest().value()));
                session.setLong(4, now);
                session.setLong(5, now);
                session.setLong(6, now);
                session.setLong(7, 12 * AN_HOUR);
                session.setLong(8, now + 12 * AN_HOUR);
                session.setLong(9, now + 12 * AN_HOUR);
                session.addBatch();
                if (i % A_BATCH == A_BATCH - 1 || i == count - 1) {
                    user.executeBatch();
                    session.executeBatch();
                    connection.commit();
                }
            }
        }
        return victims;
    }

    private static byte[] decoded(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static long now(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT UNIX_TIMESTAMP() * 1000")) {
            row.next();
            return row.getLong(1);
        }
    }
}
