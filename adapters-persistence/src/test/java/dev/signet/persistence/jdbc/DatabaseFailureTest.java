package dev.signet.persistence.jdbc;

import static dev.signet.application.contract.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.application.contract.AtOnce;
import dev.signet.application.contract.Samples;
import dev.signet.application.contract.Stores;
import dev.signet.application.port.out.Unavailable;
import dev.signet.persistence.server.Place;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with the database, its users hear one thing: come back in a second. */
final class DatabaseFailureTest {

    private static final List<Consumer<Stores>> SOME_OF_EVERY_PORT = List.of(
            stores -> stores.transactions().inOne(() -> "nothing"),
            stores -> stores.users().findByName(user("anna").name()),
            stores -> stores.users().add(user("anna")),
            stores -> stores.sessions().notEndedOf(Samples.userId()),
            stores -> stores.attributes().of(Samples.sessionId()),
            stores -> stores.log().append(List.of(Samples.sessionEnded()), Samples.NOW),
            stores -> stores.log().after(0, 1),
            stores -> stores.keys().addFirst(Samples.storedKey("k", Samples.NOW)),
            stores -> stores.nodes().renew("node", 1, Duration.ofSeconds(5)));

    private static void assertUnavailable(Runnable work) {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(work::run)
                .satisfies(thrown -> assertThat(thrown.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void anEmptyPoolIsHeardOfInUnderASecond() {
        var one = Map.<String, Object>of("datasources.default.maximum-pool-size", 1);
        try (var store = OpenStore.on(Place.h2InMemory("pool"), one)) {
            var stores = store.stores();
            stores.transactions().inOne(() -> {
                stores.users().add(user("holding"));
                return AtOnce.run(1, i -> {
                    long begin = System.nanoTime();
                    SOME_OF_EVERY_PORT.forEach(call -> assertUnavailable(() -> call.accept(stores)));
                    long each = (System.nanoTime() - begin) / SOME_OF_EVERY_PORT.size();
                    assertThat(Duration.ofNanos(each)).isLessThan(Duration.ofSeconds(1));
                    return i;
                });
            });
            assertThat(stores.users().findByName(user("holding").name())).isPresent();
        }
    }

    @Test
    void aLockWaitedForTooLongRollsBackAndIsHeardOf() {
        var impatient = Place.h2InMemory("locks");
        try (var store = OpenStore.on(new Place(impatient.url() + ";LOCK_TIMEOUT=50", "sa", ""))) {
            var stores = store.stores();
            var anna = user("anna");
            stores.users().add(anna);
            stores.transactions().inOne(() -> {
                stores.users().lock(anna.id());
                return AtOnce.run(1, i -> {
                    assertUnavailable(() -> stores.transactions().inOne(() -> {
                        stores.users().add(user("berta"));
                        return stores.users().lock(anna.id());
                    }));
                    return i;
                });
            });
            assertThat(stores.users().findByName(user("berta").name())).isEmpty();
        }
    }

    @Test
    void missingTablesAreHeardOfToo() throws SQLException {
        var place = Place.h2InMemory("gone");
        try (var store = OpenStore.on(place);
                var connection = place.connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP ALL OBJECTS");
            var stores = store.stores();

            SOME_OF_EVERY_PORT.stream().skip(1).forEach(call -> assertUnavailable(() -> call.accept(stores)));
        }
    }
}
