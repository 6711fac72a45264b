package dev.signet.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Takes the sessions into their smaller table, between the migrations 8 and 8.2. It is the one migration that is no SQL:
 * H2, MySQL and MariaDB share no function that reads base64url.
 */
final class SessionsMove implements JavaMigration {

    private static final int BATCH = 1000;

    private static final List<String> TO_BYTES = List.of(
            "sid", "user_id", "grant_id", "parent_sid", "cookie_digest", "previous_cookie_digest", "refresh_salt");

    private static final List<String> AS_IT_IS = List.of(
            "kind",
            "client_id",
            "scopes",
            "previous_cookie_until",
            "device_type",
            "device_label",
            "network",
            "stamp",
            "auth_time",
            "amr",
            "created_at",
            "last_seen_at",
            "idle_millis",
            "idle_end",
            "absolute_end",
            "ended_at",
            "end_reason",
            "refresh_counter",
            "refresh_key_id",
            "rotated_at");

    private static final List<String> COLUMNS =
            Stream.concat(TO_BYTES.stream(), AS_IT_IS.stream()).toList();

    private static final String NAMES = String.join(", ", COLUMNS);

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var emptying = connection.createStatement();
                var insert = connection.prepareStatement("INSERT INTO sessions_slim (%s) VALUES (%s)"
                        .formatted(NAMES, String.join(", ", Collections.nCopies(COLUMNS.size(), "?"))))) {
            // what an attempt that broke off has left
            emptying.executeUpdate("DELETE FROM sessions_slim");
            var last = "";
            do {
                last = moveAfter(last, connection, insert);
            } while (!last.isEmpty());
        }
    }

    /** Tells how far it came; empty if there was nothing left. */
    private static String moveAfter(String sid, Connection connection, PreparedStatement insert) throws SQLException {
        var last = "";
        try (var select = connection.prepareStatement(
                "SELECT %s FROM sessions WHERE sid > ? ORDER BY sid LIMIT %d".formatted(NAMES, BATCH))) {
            select.setString(1, sid);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    last = row.getString("sid");
                    add(row, insert);
                }
            }
        }
        if (!last.isEmpty()) {
            insert.executeBatch();
        }
        return last;
    }

    private static void add(ResultSet row, PreparedStatement insert) throws SQLException {
        for (int i = 1; i <= COLUMNS.size(); i++) {
            if (i <= TO_BYTES.size()) {
                var text = row.getString(i);
                insert.setBytes(i, text == null ? null : Base64.getUrlDecoder().decode(text));
            } else {
                insert.setObject(i, row.getObject(i));
            }
        }
        insert.addBatch();
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("8.1");
    }

    @Override
    public String getDescription() {
        return "the sessions move";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
