package dev.signet.application.usecase;

import dev.signet.application.port.in.AdmitOrigin;
import dev.signet.application.port.out.Clients;
import dev.signet.domain.client.Client;

final class AdmitOriginService implements AdmitOrigin {

    private final Clients clients;

    AdmitOriginService(Clients clients) {
        this.clients = clients;
    }

    @Override
    public boolean admits(String origin) {
        return clients.all().stream()
                .filter(Client::isActive)
                .anyMatch(client -> client.origins().contains(origin));
    }
}
