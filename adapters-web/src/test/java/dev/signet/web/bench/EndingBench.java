package dev.signet.web.bench;

import dev.signet.domain.session.Kind;
import dev.signet.persistence.server.DatabaseServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * {@code bench/ending}: how many sessions can be ended in a second, since each end passes the one row that orders the feed;
 * with more and more clients, which shows where it bends. Beside it a commit of two statements, each client on a row of its
 * own.
 */
class EndingBench {

    private static final int MOST_CLIENTS = Integer.getInteger("signet.bench.clients", 2);
    private static final int MOST_PER_SECOND = 4_000;

    private final Queue<String> cookies = new ConcurrentLinkedQueue<>();

    @Test
    void sessionsEndOneAfterTheOther() throws IOException, SQLException {
        try (var signet = SignetServer.start(Map.of())) {
            for (int clients = 1; clients <= MOST_CLIENTS; clients *= 2) {
                logIn((int) (Race.LENGTH.toMillis() * Race.ALL_ROUNDS * MOST_PER_SECOND / 1000));
                var bare = new Side("two statements, commit, by " + clients, Optional.empty(), TwoStatements::of);
                var ending = new Side(
                        "DELETE /v1/session by " + clients, Optional.of(signet.process()), number -> leaving(signet));
                Race.run("ending", clients, List.of(bare, ending)).print();
            }
        }
    }

    private void logIn(int count) throws SQLException {
        var people = new ManySessions(System.nanoTime(), Instant.now());
        try (var connection = DatabaseServer.place().connect()) {
            people.insert(connection, 0, 2 * count);
        }
        cookies.clear();
        IntStream.range(0, 2 * count)
                .mapToObj(people::person)
                .filter(person -> person.kind() == Kind.COOKIE)
                .forEach(person -> cookies.add(person.cookie().reveal()));
    }

    private Side.Client leaving(SignetServer signet) throws IOException {
        var connection = new Connection(signet.port());
        return new Side.Client() {
            @Override
            public void once() throws IOException {
                var cookie = "Cookie: __Http-signet=" + cookies.remove();
                int status = connection.exchangePatiently(signet.delete("/v1/session", cookie));
                // the answer of an end that was told once more
                if (status != 204 && !connection.body().contains("logged-out")) {
                    throw new IllegalStateException(status + " " + connection.body());
                }
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}
