package dev.signet.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.persistence.server.DatabaseServer;
import io.micronaut.data.repository.GenericRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No statement of any repository, and none of a sweep, reads a big table from end to end, or sorts one, on a real server with many rows. */
final class EveryStatementTest {

    private static final Path PLANS = Path.of("target", "plans.md");

    private static OpenStore store;

    @BeforeAll
    static void fill() throws SQLException {
        store = OpenStore.on(DatabaseServer.place(), DatabaseServerTest.PATIENT);
        store.empty();
        ManyRows.into(store.place());
    }

    @AfterAll
    static void close() {
        store.empty();
        store.close();
    }

    @Test
    void findsItsRowsByAnIndex() throws SQLException, IOException {
        List<Plan> plans;
        try (var explainer = new Explainer(store.place())) {
            plans = Stream.of(
                            everyMethod().flatMap(explainer::plansOf),
                            Arrays.stream(SweepStatement.values()).flatMap(explainer::plansOf),
                            explainer.plansOf("SessionAndUser.find", SessionAndUser.FIND, ManyRows.bytesFor("sid")),
                            explainer.plansOf("Leases.live", Leases.ALL),
                            explainer.plansOf("FeedWriter.append", FeedWriter.TAKE, 1))
                    .flatMap(Function.identity())
                    .toList();
        }
        Files.write(
                PLANS,
                Stream.concat(Stream.of(Plan.HEADING), plans.stream().map(Plan::asTableRow))
                        .toList());

        assertThat(plans).hasSizeGreaterThan(20).noneMatch(Plan::costsAsMuchAsTheTableIsLong);
    }

    /** The proofs that the test above can fail. */
    @Test
    void withoutItsIndexAStatementIsFoundOut() throws SQLException {
        try (var connection = store.place().connect();
                var sql = connection.createStatement();
                var explainer = new Explainer(store.place())) {
            sql.execute("DROP INDEX sessions_by_cookie ON sessions");
            try {
                assertThat(explainer.plansOf(new Call(store.get(SessionRows.class), "findByCookieDigest")))
                        .allMatch(Plan::costsAsMuchAsTheTableIsLong);
            } finally {
                sql.execute("CREATE UNIQUE INDEX sessions_by_cookie ON sessions (cookie_digest)");
            }
        }
    }

    @Test
    void withoutItsIndexASweepIsFoundOut() throws SQLException {
        try (var connection = store.place().connect();
                var sql = connection.createStatement();
                var explainer = new Explainer(store.place())) {
            sql.execute("DROP INDEX audit_events_by_time ON audit_events");
            try {
                assertThat(explainer.plansOf(SweepStatement.AUDIT_OLD)).allMatch(Plan::costsAsMuchAsTheTableIsLong);
            } finally {
                sql.execute("CREATE INDEX audit_events_by_time ON audit_events (at)");
            }
        }
    }

    private static Stream<Call> everyMethod() {
        return store.all(GenericRepository.class).stream()
                .flatMap(rows -> Arrays.stream(Call.repositoryOf(rows).getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .map(method -> new Call(rows, method.getName())));
    }
}
