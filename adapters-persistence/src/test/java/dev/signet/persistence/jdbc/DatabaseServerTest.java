package dev.signet.persistence.jdbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** MySQL, or MariaDB where there is no Docker. */
final class DatabaseServerTest extends JdbcContracts {

    private static OpenStore store;

    @BeforeAll
    static void open() {
        store = OpenStore.on(DatabaseServer.place());
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
