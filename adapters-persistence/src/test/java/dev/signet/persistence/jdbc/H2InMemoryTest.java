package dev.signet.persistence.jdbc;

import dev.signet.persistence.server.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class H2InMemoryTest extends JdbcContracts {

    private static OpenStore store;

    @BeforeAll
    static void open() {
        store = OpenStore.on(Place.h2InMemory("contracts"));
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
