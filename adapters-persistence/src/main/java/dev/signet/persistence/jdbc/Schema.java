package dev.signet.persistence.jdbc;

import org.flywaydb.core.Flyway;

/** Brings the tables up to date, on a connection of its own that has all the time it needs. */
final class Schema {

    private Schema() {}

    static void migrate(String url, String user, String password) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .javaMigrations(new RowsMove())
                .load()
                .migrate();
    }
}
