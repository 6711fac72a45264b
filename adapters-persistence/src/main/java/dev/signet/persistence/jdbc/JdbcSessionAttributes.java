package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.SessionAttributes;
import dev.signet.domain.session.Attribute;
import dev.signet.domain.session.SessionId;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class JdbcSessionAttributes implements SessionAttributes {

    private final Database database;
    private final SessionAttributeRows rows;

    JdbcSessionAttributes(Database database, SessionAttributeRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public List<Attribute> of(SessionId session) {
        return database.ask(() -> rows.findBySession(session.value())).stream()
                .map(SessionAttributeRow::toDomain)
                .toList();
    }

    @Override
    public void set(SessionId session, Attribute attribute) {
        database.tell(() -> rows.set(session.value(), attribute.name().value(), attribute.value()));
    }

    @Override
    public void delete(SessionId session, Attribute.Name name) {
        database.tell(() -> rows.remove(session.value(), name.value()));
    }
}
