package dev.signet.domain.audit;

/**
 * An event in its place in the log.
 *
 * @param number grows with every event, with gaps
 * @param times how often it happened; the event is the first time's
 */
public record AuditEntry(long number, AuditEvent event, int times) {}
