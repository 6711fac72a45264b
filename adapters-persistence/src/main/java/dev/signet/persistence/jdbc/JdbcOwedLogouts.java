package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.OwedLogouts;
import dev.signet.domain.logout.OwedLogout;
import dev.signet.domain.session.SessionId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

@Singleton
final class JdbcOwedLogouts implements OwedLogouts {

    private final Database database;
    private final OwedLogoutRows rows;

    JdbcOwedLogouts(Database database, OwedLogoutRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public void add(OwedLogout owed) {
        database.tell(() -> rows.addOnce(OwedLogoutRow.from(owed)));
    }

    @Override
    public List<OwedLogout> due(Instant now, int limit) {
        return database.ask(() -> rows.findDue(now.toEpochMilli(), limit)).stream()
                .map(OwedLogoutRow::toDomain)
                .toList();
    }

    @Override
    public void keep(OwedLogout owed) {
        database.tell(() -> rows.keep(OwedLogoutRow.from(owed)));
    }

    @Override
    public void remove(SessionId session) {
        database.tell(() -> rows.remove(session.value()));
    }

    @Override
    public long count() {
        return database.ask(rows::countAll);
    }
}
