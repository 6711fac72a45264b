package dev.signet.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Statements that remove rows: small ones, so that no lock is held for long and no replica falls behind. */
final class Sweeping {

    private Sweeping() {}

    /** The first column of what is found. */
    static List<String> select(Connection connection, String sql, long... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (row.next()) {
                    found.add(row.getString(1));
                }
                return found;
            }
        }
    }

    static int update(Connection connection, String sql, long... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Removes the rows with these keys. */
    static int delete(Connection connection, String table, String key, List<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return 0;
        }
        var marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
        try (var statement =
                connection.prepareStatement("DELETE FROM " + table + " WHERE " + key + " IN (" + marks + ")")) {
            for (int i = 0; i < keys.size(); i++) {
                statement.setString(i + 1, keys.get(i));
            }
            return statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, long... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setLong(i + 1, values[i]);
        }
    }
}
