package dev.signet.application.port.in;

import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.audit.AuditQuestion;
import java.util.List;

/** Shows administrators what happened. Reading is itself written down. */
public interface ReadAudit {

    /** The newest first; fewer than asked for means that there are no more. */
    Guarded<List<AuditEntry>> readAudit(Caller administrator, AuditQuestion question);
}
