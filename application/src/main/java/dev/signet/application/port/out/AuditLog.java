package dev.signet.application.port.out;

import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.audit.AuditQuestion;
import java.time.Instant;
import java.util.List;

/**
 * What happened, in the order of writing. Nothing in it is ever changed but the count of what happened again. All
 * methods throw {@link Unavailable} if the store does not answer.
 */
public interface AuditLog {

    /** Appends. Inside a transaction, the events are committed with what they speak of, or not at all. */
    void append(List<AuditEvent> events);

    /**
     * Appends an event, or counts one more of it if there is one of this key; that one keeps its time and trace.
     *
     * @param key at most 255 characters; what has it is one and the same event
     */
    void count(String key, AuditEvent event);

    /** The events that a question asks for, the newest first. */
    List<AuditEntry> read(AuditQuestion question);

    /** Removes events that happened before a time, at most {@code limit}, and tells how many. */
    int sweep(Instant before, int limit);
}
