package dev.signet.persistence.jdbc;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.signet.persistence.server.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Listens to the statements that calls lead to, and asks the server how it runs them. */
final class Explainer implements AutoCloseable {

    private static final Logger QUERIES = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");

    private final Connection connection;
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    Explainer(Place place) throws SQLException {
        this.connection = place.connect();
        QUERIES.setLevel(Level.TRACE);
        QUERIES.setAdditive(false);
        QUERIES.addAppender(heard);
        heard.start();
    }

    @Override
    public void close() throws SQLException {
        QUERIES.detachAppender(heard);
        QUERIES.setAdditive(true);
        QUERIES.setLevel(null);
        connection.close();
    }

    /** An insert looks nothing up but its own keys. */
    Stream<Plan> plansOf(Call call) {
        if (call.method().startsWith("save")) {
            return Stream.of();
        }
        heard.list.clear();
        call.make();
        var sql = heard.list.stream()
                .filter(event -> event.getMessage().startsWith("Executing"))
                .map(event -> String.valueOf(event.getArgumentArray()[event.getArgumentArray().length - 1]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(call.name() + " asks nothing"));
        return sql.startsWith("INSERT") ? Stream.of() : explained(call, sql).stream();
    }

    private List<Plan> explained(Call call, String sql) {
        try (var statement = connection.prepareStatement("EXPLAIN FORMAT=TRADITIONAL " + sql)) {
            for (var event : heard.list) {
                if (event.getMessage().startsWith("Binding parameter")) {
                    var arguments = event.getArgumentArray();
                    statement.setObject((Integer) arguments[0], arguments[1]);
                }
            }
            var plans = new ArrayList<Plan>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    plans.add(Plan.from(call, sql, row));
                }
            }
            return plans;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
