package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.Nodes.LiveNode;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads who may vouch, and the time to judge it by, in one statement: every ending waits for this answer. */
@Singleton
final class Leases {

    static final String ALL = "SELECT id, lease_until, applied_seq, " + JdbcClock.COLUMNS + " FROM nodes";

    /** A node counts its lease from a time that it measured, which may be off by the way there and back. */
    private static final Duration DOUBT = Duration.ofMillis(500);

    private final ConnectionOperations<Connection> connections;

    Leases(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    List<LiveNode> live() {
        return connections.executeRead(status -> live(status.getConnection()));
    }

    private static List<LiveNode> live(Connection connection) {
        try (var statement = connection.prepareStatement(ALL);
                var row = statement.executeQuery()) {
            var live = new ArrayList<LiveNode>();
            while (row.next()) {
                if (row.getLong("lease_until") > JdbcClock.millis(row) - DOUBT.toMillis()) {
                    live.add(new LiveNode(row.getString("id"), row.getLong("applied_seq")));
                }
            }
            return live;
        } catch (SQLException failure) {
            throw new DataAccessException("no nodes from the database", failure);
        }
    }
}
