package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ListGrants;
import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.Grants;
import java.util.List;

final class ListGrantsService implements ListGrants {

    private final Grants grants;
    private final Clients clients;

    ListGrantsService(Grants grants, Clients clients) {
        this.grants = grants;
        this.clients = clients;
    }

    @Override
    public List<Given> listGrants(Caller caller) {
        return grants.of(caller.user()).stream()
                .flatMap(grant -> clients.find(grant.client()).map(client -> new Given(grant, client)).stream())
                .toList();
    }
}
