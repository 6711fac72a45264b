package dev.signet.web.nodes;

import dev.signet.persistence.server.DatabaseServer;
import dev.signet.web.journey.Patience;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * The leases that nodes hold, as the database has them. A node that has just come back may answer well by asking, while it
 * does not vouch yet: a fault that begins then would be blamed for what was left of the last one.
 */
final class Leases {

    /** A lease lasts five seconds and is renewed each second. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private Leases() {}

    /** Waits until so many nodes hold a fresh one. */
    static void await(int nodes) {
        try (var connection = DatabaseServer.place().connect();
                var fresh = connection.prepareStatement("SELECT COUNT(*) FROM nodes WHERE lease_until > ?")) {
            Patience.until(() -> {
                try {
                    fresh.setLong(1, Instant.now().plus(FRESH).toEpochMilli());
                    try (var found = fresh.executeQuery()) {
                        return found.next() && found.getInt(1) >= nodes;
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
