package dev.signet.web.nodes;

import dev.signet.persistence.server.DatabaseServer;
import dev.signet.persistence.server.Place;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * The database writes nothing, as a server does whose primary has become a replica. It is said to whoever connects, so
 * the nodes' lines are broken once at the beginning and once at the end.
 */
final class ReadOnly implements AutoCloseable {

    private final List<Node> nodes;
    private final long begun = System.nanoTime();

    private ReadOnly(List<Node> nodes) {
        this.nodes = nodes;
    }

    static ReadOnly begin(Node... nodes) throws SQLException {
        var readOnly = new ReadOnly(List.of(nodes));
        readOnly.set("ON");
        return readOnly;
    }

    boolean hasLastedFor(Duration duration) {
        return System.nanoTime() - begun > duration.toNanos();
    }

    @Override
    public void close() throws SQLException {
        set("OFF");
    }

    /** The server's own user may; in the container it has the same password. */
    private void set(String mode) throws SQLException {
        var place = DatabaseServer.place();
        try (var connection = new Place(place.url(), "root", place.password()).connect();
                var statement = connection.createStatement()) {
            statement.execute("SET GLOBAL transaction_read_only = " + mode);
        }
        nodes.forEach(node -> node.database().hangUp());
    }
}
