package dev.signet.persistence.jdbc;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A connection beside the pool, for work that no request waits for: it takes none of the requests' connections and has
 * more time than they have.
 */
@Singleton
final class SideConnection {

    private static final String CONNECT_MILLIS = "5000";
    private static final String SOCKET_MILLIS = "30000";

    private final Database database;
    private final DatasourceConfiguration requests;

    SideConnection(Database database, DatasourceConfiguration requests) {
        this.database = database;
        this.requests = requests;
    }

    /** Statements on one connection, each committed by itself. */
    interface Work {
        int on(Connection connection) throws SQLException;
    }

    int run(Work work) {
        return database.ask(() -> {
            try (var connection = DriverManager.getConnection(requests.getUrl(), properties())) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                return work.on(connection);
            } catch (SQLException failure) {
                throw new DataAccessException("the work beside the requests failed", failure);
            }
        });
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", requests.getUsername());
        properties.setProperty("password", requests.getPassword());
        if (requests.getUrl().startsWith("jdbc:mysql:")) {
            properties.setProperty("connectTimeout", CONNECT_MILLIS);
            properties.setProperty("socketTimeout", SOCKET_MILLIS);
        }
        return properties;
    }
}
