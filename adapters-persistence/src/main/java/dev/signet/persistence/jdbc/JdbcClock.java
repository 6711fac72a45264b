package dev.signet.persistence.jdbc;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.time.InstantSourceFactory;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of the database, the same for all nodes whatever their own clocks say. It is measured now and then, and
 * carried by the monotonic clock in between; asking for it costs no I/O, and it never goes back, whatever is done to the
 * database's own ({@link ForwardTime}). The framework's clock of the system has to go: it is given to whoever asks for an
 * {@link InstantSource}, since it has exactly that type.
 */
@Singleton
@Replaces(value = InstantSource.class, factory = InstantSourceFactory.class)
final class JdbcClock implements InstantSource {

    /** What {@link #millis(ResultSet)} reads, for a statement that asks for something else too. */
    static final String COLUMNS = """
            UNIX_TIMESTAMP() AS unix, EXTRACT(SECOND FROM CURRENT_TIMESTAMP(6)) AS seconds,
              EXTRACT(MICROSECOND FROM CURRENT_TIMESTAMP(6)) AS micros""";

    private static final String NOW = "SELECT " + COLUMNS;

    private final Database database;
    private final ConnectionOperations<Connection> connections;
    private final ForwardTime time = new ForwardTime(System::nanoTime);

    JdbcClock(Database database, ConnectionOperations<Connection> connections) {
        this.database = database;
        this.connections = connections;
        measure();
    }

    /** Looks at the database's clock, and tells what it shows, also if that lies before what this one has shown. */
    Instant measure() {
        return database.ask(() -> connections.executeRead(status -> {
            long before = System.nanoTime();
            long millis = millisOf(status.getConnection());
            time.follow(millis, before + (System.nanoTime() - before) / 2);
            return Instant.ofEpochMilli(millis);
        }));
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(time.millis());
    }

    private static long millisOf(Connection connection) {
        try (var statement = connection.prepareStatement(NOW);
                var row = statement.executeQuery()) {
            row.next();
            return millis(row);
        } catch (SQLException failure) {
            throw new DataAccessException("no time from the database", failure);
        }
    }

    static long millis(ResultSet row) throws SQLException {
        return millis(row.getLong("unix"), row.getLong("seconds"), row.getLong("micros"));
    }

    /**
     * Only the first part knows the day, and no time zone bends the other two. H2 reads the first by itself, so that it
     * may stand on the other side of a full second: it gives way.
     */
    static long millis(long unix, long secondOfMinute, long micros) {
        long behind = Math.floorMod(secondOfMinute - unix + 30, 60) - 30;
        return (unix + behind) * 1000 + micros / 1000;
    }
}
