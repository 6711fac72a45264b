package dev.signet.web.nodes;

import dev.signet.persistence.server.DatabaseServer;
import dev.signet.web.journey.Member;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;

/** Somebody who holds the rows of a user's sessions and does not let go. */
final class RowLock implements AutoCloseable {

    private final Connection connection;

    private RowLock(Connection connection) {
        this.connection = connection;
    }

    static RowLock on(Member member) throws SQLException {
        var connection = DatabaseServer.place().connect();
        connection.setAutoCommit(false);
        try (var select = connection.prepareStatement("SELECT sid FROM sessions WHERE user_id = ? FOR UPDATE")) {
            select.setBytes(1, Base64.getUrlDecoder().decode(member.sub()));
            select.execute();
        }
        return new RowLock(connection);
    }

    boolean isHeld() throws SQLException {
        return connection.isValid(1);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
