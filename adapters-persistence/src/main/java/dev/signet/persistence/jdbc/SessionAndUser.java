package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.Sessions.WithUser;
import dev.signet.domain.session.SessionId;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads a session and its user by one statement: each refresh begins with it, and so waits for one answer instead of two. */
@Singleton
final class SessionAndUser {

    static final String FIND = """
            SELECT s.*, u.id AS u_id, u.login_name AS u_login_name, u.display_name AS u_display_name,
              u.password_hash AS u_password_hash, u.status AS u_status, u.roles AS u_roles, u.stamp AS u_stamp,
              u.stamp_at AS u_stamp_at
            FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.sid = ?""";

    private static final String OF_THE_USER = "u_";

    private final ConnectionOperations<Connection> connections;
    private final JdbcOperations mapping;

    SessionAndUser(ConnectionOperations<Connection> connections, JdbcOperations mapping) {
        this.connections = connections;
        this.mapping = mapping;
    }

    Optional<WithUser> find(SessionId id) {
        return connections.executeRead(status -> found(status.getConnection(), id));
    }

    private Optional<WithUser> found(Connection connection, SessionId id) {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setBytes(1, SessionRow.bytes(id.value()));
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(both(row)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new DataAccessException("no session from the database", failure);
        }
    }

    private WithUser both(ResultSet row) {
        return new WithUser(
                mapping.readEntity(row, SessionRow.class).toDomain(),
                mapping.readEntity(OF_THE_USER, row, UserRow.class).toDomain());
    }
}
