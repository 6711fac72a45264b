package dev.signet.persistence.jdbc;

import dev.signet.persistence.server.DatabaseServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** MySQL, or MariaDB where there is no Docker. */
final class DatabaseServerTest extends JdbcContracts {

    /** Contracts are not about time, and a machine that runs tests may be slow. */
    private static final Map<String, Object> PATIENT =
            Map.of("datasources.default.connection-timeout", 10_000, "datasources.default.socket-timeout", 10_000);

    private static OpenStore store;

    @BeforeAll
    static void open() {
        store = OpenStore.on(DatabaseServer.place(), PATIENT);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    OpenStore store() {
        return store;
    }
}
