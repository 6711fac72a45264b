package dev.signet.application.usecase;

import dev.signet.application.port.out.AuditLog;
import dev.signet.application.port.out.Circumstances;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.audit.AuditKind;
import java.time.InstantSource;
import java.util.List;

/** Writes down what happened, and in what circumstances. */
final class Audit {

    private final AuditLog log;
    private final Circumstances circumstances;
    private final InstantSource clock;
    private final CountedEvents counted = new CountedEvents();

    Audit(AuditLog log, Circumstances circumstances, InstantSource clock) {
        this.log = log;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** Something that happens now, not yet written down. */
    AuditEvent event(AuditKind kind) {
        return AuditEvent.of(kind, circumstances.present(), clock.instant());
    }

    void write(AuditEvent event) {
        write(List.of(event));
    }

    /** Inside a transaction the events share its fate. */
    void write(List<AuditEvent> events) {
        var single = events.stream().filter(event -> !event.kind().isCounted()).toList();
        if (!single.isEmpty()) {
            log.append(single);
        }
        events.stream().filter(event -> event.kind().isCounted()).forEach(this::count);
    }

    private void count(AuditEvent event) {
        var named = counted.name(event);
        log.count(named.key(), named.event());
    }

    /** Whether this node has not written down the same in this minute. */
    boolean isNews(AuditEvent event) {
        return counted.name(event).isNew();
    }
}
