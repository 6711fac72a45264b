package dev.signet.web.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Takes a server's H2 away from it, until it is closed: H2's exclusive mode lets one connection in and no other. */
public final class Outage implements AutoCloseable {

    private final Connection only;

    private Outage(Connection only) {
        this.only = only;
    }

    /** The database refuses all that the server asks. */
    public static Outage of(RunningSignet signet) {
        return inMode(2, signet);
    }

    /** The database answers nothing at all. */
    static Outage hanging(RunningSignet signet) {
        return inMode(1, signet);
    }

    private static Outage inMode(int mode, RunningSignet signet) {
        try {
            var outage = new Outage(DriverManager.getConnection(signet.database(), "sa", ""));
            outage.tell("SET EXCLUSIVE " + mode);
            return outage;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        try (only) {
            tell("SET EXCLUSIVE FALSE");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void tell(String statement) throws SQLException {
        try (var sql = only.createStatement()) {
            sql.execute(statement);
        }
    }
}
