package dev.signet.application.fake;

import dev.signet.application.port.out.Nodes;
import java.time.Duration;
import java.util.Map;

/** The list of nodes in a map. */
public final class FakeNodes implements Nodes {
    private final FakeDatabase database;

    /** What is known of a node. */
    public record Row(long appliedSeq, Duration lease) {}

    public FakeNodes(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public void renew(String node, long appliedSeq, Duration lease) {
        database.change(tables -> tables.nodes.put(node, new Row(appliedSeq, lease)));
    }

    @Override
    public void leave(String node) {
        database.change(tables -> tables.nodes.remove(node));
    }

    public Map<String, Row> rows() {
        return database.read(tables -> Map.copyOf(tables.nodes));
    }
}
