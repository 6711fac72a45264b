package dev.signet.application.fake;

import dev.signet.application.port.out.AuditLog;
import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.audit.AuditEvent;
import dev.signet.domain.audit.AuditQuestion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Events in a list. */
public final class FakeAuditLog implements AuditLog {
    private final FakeDatabase database;

    /** An event as it is kept; the key is there for what is counted. */
    record Row(AuditEntry entry, Optional<String> key) {}

    public FakeAuditLog(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public void append(List<AuditEvent> events) {
        database.change(tables -> events.forEach(event -> add(tables, event, Optional.empty())));
    }

    @Override
    public void count(String key, AuditEvent event) {
        database.change(tables -> {
            for (int i = 0; i < tables.audit.size(); i++) {
                var row = tables.audit.get(i);
                if (row.key().equals(Optional.of(key))) {
                    var entry = row.entry();
                    tables.audit.set(
                            i, new Row(new AuditEntry(entry.number(), entry.event(), entry.times() + 1), row.key()));
                    return;
                }
            }
            add(tables, event, Optional.of(key));
        });
    }

    private static void add(FakeTables tables, AuditEvent event, Optional<String> key) {
        long last = tables.audit.isEmpty() ? 0 : tables.audit.getLast().entry().number();
        tables.audit.add(new Row(new AuditEntry(last + 1, event, 1), key));
    }

    @Override
    public List<AuditEntry> read(AuditQuestion question) {
        return database.read(tables -> tables.audit.stream()
                .map(Row::entry)
                .filter(entry -> matches(entry, question))
                .sorted(Comparator.comparing(AuditEntry::number).reversed())
                .limit(question.limit())
                .toList());
    }

    private static boolean matches(AuditEntry entry, AuditQuestion question) {
        var event = entry.event();
        return Stream.of(
                        question.subject().map(Optional::of).map(event.subject()::equals),
                        question.session().map(Optional::of).map(event.session()::equals),
                        question.kind().map(event.kind()::equals),
                        question.from().map(from -> !event.at().isBefore(from)),
                        question.to().map(event.at()::isBefore),
                        question.before().map(number -> entry.number() < number))
                .allMatch(condition -> condition.orElse(true));
    }

    @Override
    public int sweep(Instant before, int limit) {
        return database.write(tables -> {
            var old = tables.audit.stream()
                    .filter(row -> row.entry().event().at().isBefore(before))
                    .limit(limit)
                    .toList();
            tables.audit.removeAll(old);
            return old.size();
        });
    }
}
