package dev.signet.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.signet.application.port.out.Nodes;
import dev.signet.persistence.server.DatabaseServer;
import dev.signet.persistence.server.Place;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The server runs on this machine, so its clock is ours: what is off here is off by a time zone or a unit. */
final class JdbcClockTest {

    private final TimeZone zone = TimeZone.getDefault();

    /** A session of the database in a zone that is neither UTC nor the JVM's. */
    static Stream<Place> databases() {
        var server = DatabaseServer.place();
        String join = server.url().contains("?") ? "&" : "?";
        return Stream.of(
                Place.h2InMemory("clock"),
                new Place(Place.h2InMemory("clock_elsewhere").url() + ";TIME ZONE=America/New_York", "sa", ""),
                server,
                new Place(
                        server.url() + join + "sessionVariables=time_zone='-07:00'", server.user(), server.password()));
    }

    @AfterEach
    void backHome() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theTimeOfTheDatabaseIsRightInAnyZone(Place place) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        try (var store = OpenStore.on(place, DatabaseServerTest.PATIENT)) {
            var clock = store.get(InstantSource.class);

            assertThat(clock.instant()).isCloseTo(Instant.now(), within(2, ChronoUnit.SECONDS));
            store.get(JdbcClock.class).measure();
            assertThat(clock.instant()).isCloseTo(Instant.now(), within(2, ChronoUnit.SECONDS));
        }
    }

    /** The framework brings the system's clock, under the very type that everybody asks for. */
    @Test
    void whoeverAsksForAClockGetsTheDatabases() {
        try (var store = OpenStore.on(Place.h2InMemory("clock"))) {
            assertThat(store.get(InstantSource.class)).isSameAs(store.get(JdbcClock.class));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void timeIsInMillisecondsAndNeverGoesBack(Place place) {
        try (var store = OpenStore.on(place, DatabaseServerTest.PATIENT)) {
            var clock = store.get(JdbcClock.class);
            var last = clock.instant();
            for (int i = 0; i < 200; i++) {
                if (i % 20 == 0) {
                    clock.measure();
                }
                var now = clock.instant();
                assertThat(now).isAfterOrEqualTo(last);
                assertThat(now.getNano() % 1_000_000).isZero();
                last = now;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLeaseEndsOnTheClockOfTheDatabase(Place place) throws SQLException {
        try (var store = OpenStore.on(place, DatabaseServerTest.PATIENT)) {
            store.empty();
            store.get(Nodes.class).renew("node", 42, Duration.ofSeconds(5));

            try (var connection = place.connect();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT lease_until, applied_seq FROM nodes WHERE id = 'node'")) {
                assertThat(row.next()).isTrue();
                assertThat(Instant.ofEpochMilli(row.getLong("lease_until")))
                        .isCloseTo(Instant.now().plusSeconds(5), within(2, ChronoUnit.SECONDS));
                assertThat(row.getLong("applied_seq")).isEqualTo(42);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000, 40, 123456, 1000000000123",
        "1000000000, 39, 999999,  999999999999",
        "999999999,  40, 000001, 1000000000000",
        "1000000020, 59, 999000, 1000000019999",
        "1000000019, 00, 000000, 1000000020000"
    })
    void theTurnOfASecondBetweenTheParts(long unix, long secondOfMinute, long micros, long millis) {
        assertThat(JdbcClock.millis(unix, secondOfMinute, micros)).isEqualTo(millis);
    }
}
