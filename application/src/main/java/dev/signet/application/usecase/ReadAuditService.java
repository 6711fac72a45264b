package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Guarded;
import dev.signet.application.port.in.ReadAudit;
import dev.signet.application.port.out.AuditLog;
import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.AuditQuestion;
import java.util.List;

final class ReadAuditService implements ReadAudit {

    private final Administrators administrators;
    private final AuditLog log;

    ReadAuditService(Administrators administrators, AuditLog log) {
        this.administrators = administrators;
        this.log = log;
    }

    @Override
    public Guarded<List<AuditEntry>> readAudit(Caller administrator, AuditQuestion question) {
        return administrators.look(
                administrator, AuditKind.AUDIT_READ, () -> log.read(question), seen -> question.subject());
    }
}
