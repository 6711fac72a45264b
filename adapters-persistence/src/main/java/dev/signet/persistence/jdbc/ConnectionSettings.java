package dev.signet.persistence.jdbc;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** What every pool of connections is made with, and that the schema is there before the first of them is used. */
@Singleton
final class ConnectionSettings implements BeanCreatedEventListener<DatasourceConfiguration> {

    /** Milliseconds; the pool takes no less. */
    private static final long VALIDATION_TIMEOUT = 250;

    /** Milliseconds in which a start tries again to get its first connection: a moment's delay is no reason to give up. */
    private static final long START_TIMEOUT = 10_000;

    private final int size;
    private final long wait;
    private final int socketTimeout;

    /**
     * @param wait for a connection, in milliseconds
     * @param socketTimeout of a database server, in milliseconds; with the wait it stays below a second, so that a
     *     caller hears in time that the database is gone
     */
    ConnectionSettings(
            @Property(name = "datasources.default.maximum-pool-size", defaultValue = "16") int size,
            @Property(name = "datasources.default.connection-timeout", defaultValue = "300") long wait,
            @Property(name = "datasources.default.socket-timeout", defaultValue = "700") int socketTimeout) {
        this.size = size;
        this.wait = wait;
        this.socketTimeout = socketTimeout;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        var pool = event.getBean();
        Schema.migrate(pool.getUrl(), pool.getUsername(), pool.getPassword());
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(wait);
        pool.setInitializationFailTimeout(START_TIMEOUT);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (pool.getUrl().startsWith("jdbc:mysql:")) {
            forServer(pool);
        } else {
            pool.setExceptionOverrideClassName(DeadConnections.class.getName());
        }
        return pool;
    }

    private void forServer(DatasourceConfiguration pool) {
        pool.addDataSourceProperty("connectTimeout", String.valueOf(socketTimeout));
        pool.addDataSourceProperty("socketTimeout", String.valueOf(socketTimeout));
        pool.addDataSourceProperty("socketFactory", ImpatientSockets.class.getName());
        // a waiter whose caller has given up must not take the lock later
        pool.addDataSourceProperty("sessionVariables", "innodb_lock_wait_timeout=1");
        // else each read outside of a transaction costs two more round trips
        pool.addDataSourceProperty("readOnlyPropagatesToServer", "false");
        // each connection has a statement read once; one longer than the limit would be prepared anew each time. Of all
        // of them a node holds a sixteenth of what a server allows
        pool.addDataSourceProperty("useServerPrepStmts", "true");
        pool.addDataSourceProperty("cachePrepStmts", "true");
        pool.addDataSourceProperty("prepStmtCacheSize", "64");
        pool.addDataSourceProperty("prepStmtCacheSqlLimit", "4096");
        // the driver's own test of a connection takes whole seconds to find a dead one
        pool.setConnectionTestQuery("SELECT 1");
        pool.setValidationTimeout(VALIDATION_TIMEOUT);
    }
}
