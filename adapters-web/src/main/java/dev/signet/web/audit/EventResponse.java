package dev.signet.web.audit;

import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.audit.Cause;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * An event of the audit. The time is in seconds since the epoch.
 *
 * @param actor who did it, if somebody else than the subject did
 * @param detail the id of a thing, such as a key
 * @param times how often it happened within the minute
 */
@Serdeable
record EventResponse(
        long id,
        long at,
        String kind,
        @Nullable String actor,
        @Nullable String subject,
        @Nullable String session,
        @Nullable String reason,
        @Nullable String detail,
        String network,
        String traceId,
        int times) {

    static EventResponse from(AuditEntry entry) {
        var event = entry.event();
        return new EventResponse(
                entry.number(),
                event.at().getEpochSecond(),
                event.kind().code(),
                event.actor().map(UserId::value).orElse(null),
                event.subject().map(UserId::value).orElse(null),
                event.session().map(SessionId::value).orElse(null),
                event.cause().map(Cause::code).orElse(null),
                event.detail().isEmpty() ? null : event.detail(),
                event.trace().network(),
                event.trace().id(),
                entry.times());
    }
}
