package dev.signet.persistence.jdbc;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.signet.persistence.server.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return sql.startsWith("INSERT") ? Stream.of() : explained(call.name(), sql, boundParameters()).stream();
    }

    Stream<Plan> plansOf(SweepStatement sweep) {
        Map<Integer, Object> parameters = new HashMap<>();
        ManyRows.examplesFor(sweep).forEach(example -> parameters.put(parameters.size() + 1, example));
        return explained("SweepStatement." + sweep, sweep.sql(ManyRows.PAGE), parameters).stream();
    }

    /** Of a statement that no repository makes. */
    Stream<Plan> plansOf(String caller, String sql, Object... examples) {
        Map<Integer, Object> parameters = new HashMap<>();
        Stream.of(examples).forEach(example -> parameters.put(parameters.size() + 1, example));
        return explained(caller, sql, parameters).stream();
    }

    private Map<Integer, Object> boundParameters() {
        Map<Integer, Object> bound = new HashMap<>();
        heard.list.stream()
                .filter(event -> event.getMessage().startsWith("Binding parameter"))
                .map(ILoggingEvent::getArgumentArray)
                .forEach(arguments -> bound.put((Integer) arguments[0], arguments[1]));
        return bound;
    }

    private List<Plan> explained(String caller, String sql, Map<Integer, Object> parameters) {
        try (var statement = connection.prepareStatement("EXPLAIN FORMAT=TRADITIONAL " + sql)) {
            for (var parameter : parameters.entrySet()) {
                statement.setObject(parameter.getKey(), parameter.getValue());
            }
            var plans = new ArrayList<Plan>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    plans.add(Plan.from(caller, sql, row));
                }
            }
            return plans;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
