package dev.signet.persistence.jdbc;

import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.audit.AuditQuestion;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks only for what matters, so that the database can use the index that suits the question. */
@Singleton
final class AuditSearch {

    private final ConnectionOperations<Connection> connections;

    AuditSearch(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /** The text is put together of constants; every value is a parameter. */
    private static final class Conditions {
        private final StringBuilder sql = new StringBuilder("SELECT * FROM audit_events WHERE 1 = 1");
        private final List<Object> values = new ArrayList<>();

        private Conditions and(String condition, Optional<?> value) {
            value.ifPresent(present -> {
                sql.append(" AND ").append(condition);
                values.add(present);
            });
            return this;
        }
    }

    List<AuditEntry> read(AuditQuestion question) {
        var conditions = new Conditions()
                .and("user_id = ?", question.subject().map(user -> user.value()))
                .and("sid = ?", question.session().map(session -> session.value()))
                .and("event = ?", question.kind().map(Enum::name))
                .and("at >= ?", question.from().map(from -> from.toEpochMilli()))
                .and("at < ?", question.to().map(to -> to.toEpochMilli()))
                .and("id < ?", question.before());
        conditions.sql.append(" ORDER BY id DESC LIMIT ").append(question.limit());
        return connections.executeRead(status -> rows(status.getConnection(), conditions));
    }

    private static List<AuditEntry> rows(Connection connection, Conditions conditions) {
        try (var statement = connection.prepareStatement(conditions.sql.toString())) {
            for (int i = 0; i < conditions.values.size(); i++) {
                statement.setObject(i + 1, conditions.values.get(i));
            }
            try (var row = statement.executeQuery()) {
                var entries = new ArrayList<AuditEntry>();
                while (row.next()) {
                    entries.add(AuditRow.read(row));
                }
                return entries;
            }
        } catch (SQLException failure) {
            throw new DataAccessException("no events from the database", failure);
        }
    }
}
