package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.Nodes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Leases run on what the database's clock shows: a node's own time may be ahead of it for a while. */
@Singleton
final class JdbcNodes implements Nodes {

    private final Database database;
    private final SideConnection side;
    private final NodeRows rows;
    private final Leases leases;
    private final JdbcClock clock;

    JdbcNodes(Database database, SideConnection side, NodeRows rows, Leases leases, JdbcClock clock) {
        this.database = database;
        this.side = side;
        this.rows = rows;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public void renew(String node, long appliedSeq, Duration lease) {
        long leaseUntil = clock.measure().plus(lease).toEpochMilli();
        database.tell(() -> rows.renew(node, leaseUntil, appliedSeq));
    }

    @Override
    public void leave(String node) {
        database.tell(() -> rows.remove(node));
    }

    @Override
    public List<LiveNode> live() {
        return database.ask(leases::live);
    }

    @Override
    public int sweep(Duration keep, int limit) {
        long before = clock.measure().minus(keep).toEpochMilli();
        return side.run(connection -> Sweeping.update(connection, SweepStatement.REMOVE_NODES, before, limit));
    }
}
