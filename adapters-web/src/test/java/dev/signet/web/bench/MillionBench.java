package dev.signet.web.bench;

import dev.signet.domain.session.Kind;
import dev.signet.persistence.server.DatabaseServer;
import dev.signet.persistence.server.RedisServer;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code bench/million}: what many live sessions cost in MySQL and in Redis, and what verification is worth when any of
 * them may come next, beside a thousand of them that come over and over.
 */
class MillionBench {

    private static final Logger LOG = LoggerFactory.getLogger(MillionBench.class);

    private static final int SESSIONS = Integer.getInteger("signet.bench.sessions", 2_000);
    private static final int FEW = 1_000;
    private static final int CLIENTS = 16;

    private final ManySessions people = new ManySessions(System.nanoTime(), Instant.now());
    private final AtomicInteger next = new AtomicInteger();
    private String[] cookies = {};

    @Test
    void aMillionSessionsAreVerifiedAsAThousandAre() throws IOException, SQLException {
        try (var empty = SignetServer.start(Map.of())) {
            LOG.info("million: inserting {} sessions", SESSIONS);
        }
        insert();
        var begun = System.nanoTime();
        try (var signet = SignetServer.start(Map.of("JAVA_OPTS", System.getProperty("signet.bench.java", "-Xmx2g")))) {
            LOG.info(
                    "million: started in {} ms",
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
            long before = redisMemory();
            var everybody = Round.of(
                    new Side("first sight", Optional.of(signet.process()), number -> inTurn(signet)),
                    CLIENTS,
                    Duration.ofDays(1));
            LOG.info(
                    "million: first sight of {} cookies at {} per second; Redis takes {} bytes for each",
                    cookies.length,
                    Math.round(everybody.perSecond()),
                    (redisMemory() - before) / cookies.length);
            Race.run(
                            "million",
                            CLIENTS,
                            List.of(
                                    new Side(
                                            "a thousand",
                                            Optional.of(signet.process()),
                                            number -> any(signet, Math.min(FEW, cookies.length))),
                                    new Side(
                                            "any of " + SESSIONS / 2,
                                            Optional.of(signet.process()),
                                            number -> any(signet, cookies.length))))
                    .print();
        }
    }

    /** Shows each cookie once. */
    private Side.Client inTurn(SignetServer signet) throws IOException {
        var asking = new Asking(signet);
        return new Side.Client() {
            @Override
            public void once() throws IOException {
                asking.by(cookies[next.getAndIncrement() % cookies.length]);
            }

            @Override
            public boolean isDone() {
                return next.get() >= cookies.length;
            }

            @Override
            public void close() throws IOException {
                asking.close();
            }
        };
    }

    /** Shows any of the first so many. */
    private Side.Client any(SignetServer signet, int many) throws IOException {
        var asking = new Asking(signet);
        return new Side.Client() {
            @Override
            public void once() throws IOException {
                asking.by(cookies[ThreadLocalRandom.current().nextInt(many)]);
            }

            @Override
            public void close() throws IOException {
                asking.close();
            }
        };
    }

    private record Asking(SignetServer signet, Connection connection) {

        Asking(SignetServer signet) throws IOException {
            this(signet, new Connection(signet.port()));
        }

        void by(String cookie) throws IOException {
            int status = connection.exchange(signet.get("/v1/verify", "Cookie: __Http-signet=" + cookie));
            if (status != 200) {
                throw new IllegalStateException(status + " " + connection.body());
            }
        }

        void close() throws IOException {
            connection.close();
        }
    }

    private void insert() throws SQLException {
        var place = DatabaseServer.place();
        try (var connection = place.connect()) {
            people.insert(connection, 0, SESSIONS);
        }
        cookies = IntStream.range(0, SESSIONS)
                .mapToObj(people::person)
                .filter(person -> person.kind() == Kind.COOKIE)
                .map(person -> person.cookie().reveal())
                .toArray(String[]::new);
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            statement.execute("ANALYZE TABLE sessions");
            try (var size = statement.executeQuery("SELECT (data_length + index_length), table_rows"
                    + " FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'sessions'")) {
                size.next();
                LOG.info("million: MySQL takes {} bytes for each of {} sessions", size.getLong(1) / SESSIONS, SESSIONS);
            }
        }
    }

    private static long redisMemory() {
        try (var client = RedisClient.create(RedisServer.url());
                var connection = client.connect()) {
            return connection
                    .sync()
                    .info("memory")
                    .lines()
                    .filter(line -> line.startsWith("used_memory:"))
                    .mapToLong(line -> Long.parseLong(
                            line.substring("used_memory:".length()).strip()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
