package dev.signet.application.fake;

import dev.signet.application.port.out.Nodes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The list of nodes in a map. */
public final class FakeNodes implements Nodes {
    private final FakeDatabase database;
    private final InstantSource clock;

    /** What is known of a node. */
    public record Row(long appliedSeq, Instant leaseUntil) {}

    public FakeNodes(FakeDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void renew(String node, long appliedSeq, Duration lease) {
        var row = new Row(appliedSeq, clock.instant().plus(lease));
        database.change(tables -> tables.nodes.put(node, row));
    }

    @Override
    public List<LiveNode> live() {
        var now = clock.instant();
        return rows().entrySet().stream()
                .filter(node -> node.getValue().leaseUntil().isAfter(now))
                .map(node -> new LiveNode(node.getKey(), node.getValue().appliedSeq()))
                .toList();
    }

    @Override
    public void leave(String node) {
        database.change(tables -> tables.nodes.remove(node));
    }

    @Override
    public int sweep(Duration keep, int limit) {
        var before = clock.instant().minus(keep);
        return database.write(tables -> {
            var dead = tables.nodes.entrySet().stream()
                    .filter(node -> node.getValue().leaseUntil().isBefore(before))
                    .limit(limit)
                    .map(Map.Entry::getKey)
                    .toList();
            dead.forEach(tables.nodes::remove);
            return dead.size();
        });
    }

    public Map<String, Row> rows() {
        return database.read(tables -> Map.copyOf(tables.nodes));
    }
}
