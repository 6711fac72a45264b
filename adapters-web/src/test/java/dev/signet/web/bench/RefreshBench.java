package dev.signet.web.bench;

import dev.signet.persistence.server.DatabaseServer;
import dev.signet.web.journey.Member;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code bench/refresh}: refreshes over HTTP beside the one UPDATE that each of them needs, on the same database. */
class RefreshBench {

    private static final int CLIENTS = Integer.getInteger("signet.bench.clients", 16);

    private static final Pattern REFRESH_TOKEN = Pattern.compile("\"refresh_token\":\"([^\"]+)\"");

    @Test
    void aRefreshCostsLittleMoreThanTheUpdateThatItNeeds() throws IOException {
        try (var signet = SignetServer.start(Map.of("SIGNET_LOGIN_POLICY", "unlimited"))) {
            var member = Member.register(signet.stranger(), "refreshing" + signet.port());
            var tokens = new ConcurrentLinkedQueue<String>();
            for (int i = 0; i < CLIENTS; i++) {
                tokens.add(member.byToken().refreshToken());
            }
            Race.run(
                            "refresh",
                            CLIENTS,
                            List.of(
                                    new Side("bare compare-and-set UPDATE", Optional.empty(), this::update),
                                    new Side(
                                            "POST /v1/session/refresh",
                                            Optional.of(signet.process()),
                                            number -> new Refreshing(signet, tokens))))
                    .print();
        }
    }

    /** A client with a session of its own, which it gives back for the next round. */
    private static final class Refreshing implements Side.Client {

        private final SignetServer signet;
        private final ConcurrentLinkedQueue<String> tokens;
        private final dev.signet.web.bench.Connection connection;
        private String token;

        Refreshing(SignetServer signet, ConcurrentLinkedQueue<String> tokens) throws IOException {
            this.signet = signet;
            this.tokens = tokens;
            this.connection = new dev.signet.web.bench.Connection(signet.port());
            this.token = tokens.remove();
        }

        @Override
        public void once() throws IOException {
            int status = connection.exchangePatiently(
                    signet.post("/v1/session/refresh", "", "{\"refresh_token\":\"" + token + "\"}"));
            var next = REFRESH_TOKEN.matcher(connection.body());
            if (status != 200 || !next.find()) {
                throw new IllegalStateException(status + " " + connection.body());
            }
            token = next.group(1);
        }

        @Override
        public void close() throws IOException {
            tokens.add(token);
            connection.close();
        }
    }

    /** What a refresh writes, by a statement that is prepared once, on a row of its own. */
    private Side.Client update(int number) throws SQLException {
        var connection = DatabaseServer.place().connect();
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bare (id INT PRIMARY KEY, counter BIGINT NOT NULL,"
                    + " rotated_at BIGINT NOT NULL, idle_end BIGINT NOT NULL)");
            statement.execute("REPLACE INTO bare VALUES (" + number + ", 1, 0, 0)");
        }
        return new Updating(
                connection,
                connection.prepareStatement("UPDATE bare SET counter = ?, rotated_at = ?, idle_end = ?" + " WHERE id = "
                        + number + " AND counter = ?"));
    }

    private static final class Updating implements Side.Client {

        private final Connection connection;
        private final PreparedStatement statement;
        private long counter = 1;

        Updating(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        @Override
        public void once() throws SQLException {
            statement.setLong(1, counter + 1);
            statement.setLong(2, System.currentTimeMillis());
            statement.setLong(3, System.currentTimeMillis());
            statement.setLong(4, counter);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("somebody else has changed the row");
            }
            counter++;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
