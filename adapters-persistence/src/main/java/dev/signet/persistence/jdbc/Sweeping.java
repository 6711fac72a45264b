package dev.signet.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements that remove rows: small ones, so that no lock is held for long and no replica falls behind. */
final class Sweeping {

    private Sweeping() {}

    /** The first column of what is found. */
    static List<Object> select(Connection connection, SweepStatement sweep, long... values) throws SQLException {
        try (var statement = connection.prepareStatement(sweep.sql(0))) {
            set(statement, values);
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<Object>();
                while (row.next()) {
                    found.add(row.getObject(1));
                }
                return found;
            }
        }
    }

    static int update(Connection connection, SweepStatement sweep, long... values) throws SQLException {
        try (var statement = connection.prepareStatement(sweep.sql(0))) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Removes the rows with these keys. */
    static int delete(Connection connection, SweepStatement sweep, List<Object> keys) throws SQLException {
        if (keys.isEmpty()) {
            return 0;
        }
        try (var statement = connection.prepareStatement(sweep.sql(keys.size()))) {
            for (int i = 0; i < keys.size(); i++) {
                statement.setObject(i + 1, keys.get(i));
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
