package dev.signet.persistence.jdbc;

import dev.signet.persistence.server.Place;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The embedded default. */
final class H2FileTest extends JdbcContracts {

    @TempDir
    private static Path directory;

    private static OpenStore store;

    @BeforeAll
    static void open() {
        store = OpenStore.on(new Place(
                "jdbc:h2:file:" + directory.resolve("signet")
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_DELAY=-1",
                "sa",
                ""));
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
