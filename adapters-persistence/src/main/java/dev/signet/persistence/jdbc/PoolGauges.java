package dev.signet.persistence.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.signet.application.port.out.Gauges;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;

/** The pool of connections that requests use. */
@Singleton
final class PoolGauges implements Gauges {

    private final HikariDataSource pool;

    PoolGauges(DataSource dataSource, DataSourceResolver resolver) {
        this.pool = (HikariDataSource) resolver.resolve(dataSource);
    }

    @Override
    public Map<String, DoubleSupplier> gauges() {
        return Map.of(
                "signet_database_connections_active", () -> now(HikariPoolMXBean::getActiveConnections),
                "signet_database_connections_idle", () -> now(HikariPoolMXBean::getIdleConnections),
                "signet_database_connections_waited_for", () -> now(HikariPoolMXBean::getThreadsAwaitingConnection));
    }

    /** The pool comes with the first connection. */
    private int now(ToIntFunction<HikariPoolMXBean> value) {
        return Optional.ofNullable(pool.getHikariPoolMXBean())
                .map(value::applyAsInt)
                .orElse(0);
    }
}
