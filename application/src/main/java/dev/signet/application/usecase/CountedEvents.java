package dev.signet.application.usecase;

import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.audit.Cause;
import dev.signet.domain.audit.Trace;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives the same name to what is the same within one minute, so that a flood of failures is a few rows with a count.
 * There are only so many names a minute; beyond them a kind of event has one name for all that is left, so that no
 * number of networks and accounts fills the database.
 */
final class CountedEvents {

    static final int MOST_A_MINUTE = 120;

    private final Set<String> seen = new HashSet<>();
    private long minute;

    /** @param event what is to be written down under the key */
    record Named(String key, AuditEvent event, boolean isNew) {}

    synchronized Named name(AuditEvent event) {
        long now = event.at().getEpochSecond() / 60;
        if (now != minute) {
            minute = now;
            seen.clear();
        }
        var key = key(event);
        boolean isNew = !seen.contains(key);
        if (isNew && seen.size() >= MOST_A_MINUTE) {
            return new Named(event.kind() + "|" + now + "|rest", rest(event), false);
        }
        seen.add(key);
        return new Named(key, event, isNew);
    }

    private String key(AuditEvent event) {
        return String.join(
                "|",
                event.kind().name(),
                "" + minute,
                event.subject().map(UserId::value).orElse(""),
                event.session().map(SessionId::value).orElse(""),
                event.cause().map(Cause::name).orElse(""),
                event.trace().network(),
                event.detail());
    }

    private static AuditEvent rest(AuditEvent event) {
        return AuditEvent.of(event.kind(), Trace.none(), event.at());
    }
}
