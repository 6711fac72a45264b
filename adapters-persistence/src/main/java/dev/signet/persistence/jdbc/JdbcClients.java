package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.Clients;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcClients implements Clients {

    private final Database database;
    private final ClientRows rows;

    JdbcClients(Database database, ClientRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Optional<Client> find(ClientId id) {
        return database.ask(() -> rows.findByClientId(id.value())).map(ClientRow::toDomain);
    }

    @Override
    public Optional<Client> lock(ClientId id) {
        return database.ask(() -> rows.lock(id.value())).map(ClientRow::toDomain);
    }

    @Override
    public List<Client> all() {
        return database.ask(rows::findAllById).stream().map(ClientRow::toDomain).toList();
    }

    @Override
    public boolean add(Client client) {
        return database.ask(() -> {
            try {
                rows.save(ClientRow.from(client));
                return true;
            } catch (DataAccessException refused) {
                if (Database.isDuplicate(refused)
                        && rows.findByClientId(client.id().value()).isPresent()) {
                    return false;
                }
                throw refused;
            }
        });
    }

    @Override
    public void keep(Client client) {
        database.inOne(() -> {
            rows.remove(client.id().value());
            rows.save(ClientRow.from(client));
            return client;
        });
    }
}
