package dev.signet.application.usecase;

import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.OwedLogouts;
import dev.signet.domain.client.Client;
import dev.signet.domain.logout.OwedLogout;
import dev.signet.domain.session.Session;
import java.time.Instant;

/** Writes down who is to be told of an end: clients that registered for it, of their own sessions. */
final class LogoutDebts {

    private final Clients clients;
    private final OwedLogouts owed;

    LogoutDebts(Clients clients, OwedLogouts owed) {
        this.clients = clients;
        this.owed = owed;
    }

    void owe(Session session, Instant now) {
        session.delegation()
                .flatMap(of -> clients.find(of.client()))
                .filter(Client::isActive)
                .filter(client -> client.backChannelLogoutUri().isPresent())
                .ifPresent(client -> owed.add(OwedLogout.owe(session.id(), client.id(), session.user(), now)));
    }
}
