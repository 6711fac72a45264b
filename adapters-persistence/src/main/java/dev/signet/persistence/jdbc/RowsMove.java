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
 * Takes users and sessions into their smaller tables, between the migrations 8 and 8.2. It is the one migration that is no
 * SQL: H2, MySQL and MariaDB share no function that reads base64url.
 */
final class RowsMove implements JavaMigration {

    private static final int BATCH = 1000;

    private static final List<Table> TABLES = List.of(
            new Table(
                    "users",
                    List.of("id"),
                    List.of("login_name", "display_name", "password_hash", "status", "roles", "stamp", "stamp_at")),
            new Table(
                    "sessions",
                    List.of(
                            "sid",
                            "user_id",
                            "grant_id",
                            "parent_sid",
                            "cookie_digest",
                            "previous_cookie_digest",
                            "refresh_salt"),
                    List.of(
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
                            "rotated_at")));

    @Override
    public void migrate(Context context) throws SQLException {
        for (var table : TABLES) {
            table.move(context.getConnection());
        }
    }

    /** @param toBytes columns of base64url, the key first */
    private record Table(String name, List<String> toBytes, List<String> asItIs) {

        void move(Connection connection) throws SQLException {
            var columns = Stream.concat(toBytes.stream(), asItIs.stream()).toList();
            var names = String.join(", ", columns);
            var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
            try (var emptying = connection.createStatement();
                    var select = connection.prepareStatement("SELECT %s FROM %s WHERE %s > ? ORDER BY %s LIMIT %d"
                            .formatted(names, name, key(), key(), BATCH));
                    var insert = connection.prepareStatement(
                            "INSERT INTO %s_slim (%s) VALUES (%s)".formatted(name, names, places))) {
                // what an attempt that broke off has left
                emptying.executeUpdate("DELETE FROM " + name + "_slim");
                var last = "";
                do {
                    last = moveAfter(last, select, insert);
                } while (!last.isEmpty());
            }
        }

        private String key() {
            return toBytes.getFirst();
        }

        /** Tells how far it came; empty if there was nothing left. */
        private String moveAfter(String key, PreparedStatement select, PreparedStatement insert) throws SQLException {
            var last = "";
            select.setString(1, key);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    last = row.getString(key());
                    add(row, insert);
                }
            }
            if (!last.isEmpty()) {
                insert.executeBatch();
            }
            return last;
        }

        private void add(ResultSet row, PreparedStatement insert) throws SQLException {
            for (int i = 1; i <= toBytes.size() + asItIs.size(); i++) {
                if (i <= toBytes.size()) {
                    var text = row.getString(i);
                    insert.setBytes(
                            i, text == null ? null : Base64.getUrlDecoder().decode(text));
                } else {
                    insert.setObject(i, row.getObject(i));
                }
            }
            insert.addBatch();
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("8.1");
    }

    @Override
    public String getDescription() {
        return "the rows move";
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
