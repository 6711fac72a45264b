package dev.signet.application.fake;

import dev.signet.application.port.out.Clients;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Clients in a map. */
public final class FakeClients implements Clients {
    private final FakeDatabase database;

    public FakeClients(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Client> find(ClientId id) {
        return database.read(tables -> Optional.ofNullable(tables.clients.get(id)));
    }

    @Override
    public Optional<Client> lock(ClientId id) {
        database.requireTransaction();
        return find(id);
    }

    @Override
    public List<Client> all() {
        return database.read(tables -> tables.clients.values().stream()
                .sorted(Comparator.comparing(client -> client.id().value()))
                .toList());
    }

    @Override
    public boolean add(Client client) {
        return database.write(tables -> tables.clients.putIfAbsent(client.id(), client) == null);
    }

    @Override
    public void keep(Client client) {
        database.change(tables -> tables.clients.put(client.id(), client));
    }
}
