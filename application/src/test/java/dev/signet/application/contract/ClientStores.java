package dev.signet.application.contract;

import dev.signet.application.port.out.AuthorizationCodes;
import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.Grants;
import dev.signet.application.port.out.Transactions;

/** The ports of delegated access, which share one store. */
public record ClientStores(Transactions transactions, Clients clients, Grants grants, AuthorizationCodes codes) {}
