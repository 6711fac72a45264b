package dev.signet.web.bench;

import dev.signet.persistence.server.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;

/** The least that an end could be to a database: an UPDATE, an INSERT and a commit. */
final class TwoStatements implements Side.Client {

    private final Connection connection;
    private final int number;

    private TwoStatements(Connection connection, int number) {
        this.connection = connection;
        this.number = number;
    }

    static TwoStatements of(int number) throws SQLException {
        var connection = DatabaseServer.place().connect();
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bare_end (id INT PRIMARY KEY, seq BIGINT NOT NULL)");
            statement.execute("CREATE TABLE IF NOT EXISTS bare_log (id BIGINT PRIMARY KEY AUTO_INCREMENT, what INT)");
            statement.execute("REPLACE INTO bare_end VALUES (" + number + ", 1)");
        }
        connection.setAutoCommit(false);
        return new TwoStatements(connection, number);
    }

    @Override
    public void once() throws SQLException {
        try (var update = connection.prepareStatement("UPDATE bare_end SET seq = seq + 1 WHERE id = ?");
                var insert = connection.prepareStatement("INSERT INTO bare_log (what) VALUES (?)")) {
            update.setInt(1, number);
            update.executeUpdate();
            insert.setInt(1, number);
            insert.executeUpdate();
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
