package dev.signet.persistence.jdbc;

import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.Cause;
import dev.signet.domain.audit.Trace;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code audit_events}. */
@MappedEntity("audit_events")
record AuditRow(
        @Id @GeneratedValue @Nullable Long id,
        long at,
        String event,
        @Nullable String userId,
        @Nullable String actorId,
        @Nullable String sid,
        String network,
        @Nullable String reason,
        String detail,
        String traceId,
        int times,
        @Nullable String countKey) {

    static AuditRow from(AuditEvent event, @Nullable String countKey) {
        return new AuditRow(
                null,
                event.at().toEpochMilli(),
                event.kind().name(),
                event.subject().map(UserId::value).orElse(null),
                event.actor().map(UserId::value).orElse(null),
                event.session().map(SessionId::value).orElse(null),
                event.trace().network(),
                event.cause().map(Cause::name).orElse(null),
                event.detail(),
                event.trace().id(),
                1,
                countKey);
    }

    static AuditEntry read(ResultSet row) throws SQLException {
        var event = new AuditEvent(
                Instant.ofEpochMilli(row.getLong("at")),
                AuditKind.valueOf(row.getString("event")),
                new Trace(row.getString("network"), row.getString("trace_id")),
                Optional.ofNullable(row.getString("actor_id")).map(UserId::new),
                Optional.ofNullable(row.getString("user_id")).map(UserId::new),
                Optional.ofNullable(row.getString("sid")).map(SessionId::new),
                Optional.ofNullable(row.getString("reason")).map(Cause::valueOf),
                row.getString("detail"));
        return new AuditEntry(row.getLong("id"), event, row.getInt("times"));
    }
}
