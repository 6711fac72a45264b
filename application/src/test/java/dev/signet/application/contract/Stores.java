package dev.signet.application.contract;

import dev.signet.application.port.out.AuditLog;
import dev.signet.application.port.out.Nodes;
import dev.signet.application.port.out.RevocationLog;
import dev.signet.application.port.out.SessionAttributes;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.Transactions;
import dev.signet.application.port.out.Users;

/** The ports that share one store, and so one transaction. */
public record Stores(
        Transactions transactions,
        Users users,
        Sessions sessions,
        SessionAttributes attributes,
        RevocationLog log,
        AuditLog audit,
        Nodes nodes,
        SigningKeys keys) {}
