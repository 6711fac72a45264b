package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.AuditLog;
import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.audit.AuditQuestion;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

@Singleton
final class JdbcAuditLog implements AuditLog {

    private final Database database;
    private final AuditRows rows;
    private final AuditSearch search;
    private final SideConnection side;

    JdbcAuditLog(Database database, AuditRows rows, AuditSearch search, SideConnection side) {
        this.side = side;
        this.database = database;
        this.rows = rows;
        this.search = search;
    }

    @Override
    public void append(List<AuditEvent> events) {
        if (!events.isEmpty()) {
            database.tell(() -> rows.saveAll(
                    events.stream().map(event -> AuditRow.from(event, null)).toList()));
        }
    }

    /** Not one upsert: on two unique indexes of one table those can deadlock. */
    @Override
    public void count(String key, AuditEvent event) {
        database.tell(() -> {
            if (rows.count(key) == 0) {
                add(key, event);
            }
        });
    }

    private void add(String key, AuditEvent event) {
        try {
            rows.save(AuditRow.from(event, key));
        } catch (DataAccessException refused) {
            if (!Database.isDuplicate(refused) || rows.count(key) == 0) {
                throw refused;
            }
        }
    }

    @Override
    public List<AuditEntry> read(AuditQuestion question) {
        return database.ask(() -> search.read(question));
    }

    @Override
    public int sweep(Instant before, int limit) {
        return side.run(connection -> Sweeping.delete(
                connection,
                SweepStatement.REMOVE_AUDIT,
                Sweeping.select(connection, SweepStatement.AUDIT_OLD, before.toEpochMilli(), limit)));
    }
}
