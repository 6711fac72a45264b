package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.Nodes;
import jakarta.inject.Singleton;
import java.time.Duration;

@Singleton
final class JdbcNodes implements Nodes {

    private final Database database;
    private final NodeRows rows;
    private final JdbcClock clock;

    JdbcNodes(Database database, NodeRows rows, JdbcClock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void renew(String node, long appliedSeq, Duration lease) {
        clock.measure();
        long leaseUntil = clock.instant().plus(lease).toEpochMilli();
        database.tell(() -> rows.renew(node, leaseUntil, appliedSeq));
    }

    @Override
    public void leave(String node) {
        database.tell(() -> rows.remove(node));
    }
}
