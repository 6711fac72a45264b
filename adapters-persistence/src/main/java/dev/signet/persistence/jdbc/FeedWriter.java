package dev.signet.persistence.jdbc;

import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes the last statements of an ending. From the first of them to the commit every other ending waits, so they are
 * three whatever there is to write, and as little as possible is done between them.
 */
@Singleton
final class FeedWriter {

    /** Takes the next numbers; the row stays locked until the commit, so numbers are committed in order. */
    static final String TAKE = "UPDATE feed_head SET seq = seq + ? WHERE id = 1";

    private static final String TAKEN = "SELECT seq FROM feed_head WHERE id = 1";

    private static final String INSERT = """
            INSERT INTO revocations (seq, kind, subject, new_stamp, effective_at, expires_at, reason, created_at)
            VALUES\s""";

    private static final String ONE = "(?, ?, ?, ?, ?, ?, ?, ?)";

    private final ConnectionOperations<Connection> connections;

    FeedWriter(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /** In the present transaction. */
    List<FeedEntry> append(List<Revocation> revocations, Instant now) {
        return connections.executeWrite(status -> append(status.getConnection(), revocations, now));
    }

    private static List<FeedEntry> append(Connection connection, List<Revocation> revocations, Instant now) {
        int count = revocations.size();
        var insert = INSERT + String.join(", ", Collections.nCopies(count, ONE));
        try (var take = connection.prepareStatement(TAKE);
                var taken = connection.prepareStatement(TAKEN);
                var write = connection.prepareStatement(insert)) {
            take.setInt(1, count);
            take.executeUpdate();
            long first = newest(taken) - count + 1;
            var rows = IntStream.range(0, count)
                    .mapToObj(i -> RevocationRow.from(new FeedEntry(first + i, revocations.get(i), now)))
                    .toList();
            bind(write, rows);
            write.executeUpdate();
            return rows.stream().map(RevocationRow::toDomain).toList();
        } catch (SQLException failure) {
            throw new DataAccessException("the feed is not written", failure);
        }
    }

    private static long newest(PreparedStatement taken) throws SQLException {
        try (var row = taken.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void bind(PreparedStatement write, List<RevocationRow> rows) throws SQLException {
        int place = 1;
        for (var row : rows) {
            for (var value : Arrays.<Object>asList(
                    row.seq(),
                    row.kind(),
                    row.subject(),
                    row.newStamp(),
                    row.effectiveAt(),
                    row.expiresAt(),
                    row.reason(),
                    row.createdAt())) {
                write.setObject(place++, value);
            }
        }
    }
}
