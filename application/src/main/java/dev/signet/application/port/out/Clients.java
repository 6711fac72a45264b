package dev.signet.application.port.out;

import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import java.util.List;
import java.util.Optional;

/** The programs that get tokens. All methods throw {@link Unavailable} if the store does not answer. */
public interface Clients {

    Optional<Client> find(ClientId id);

    /** The same, and nobody else changes it until the end of the present transaction. */
    Optional<Client> lock(ClientId id);

    /** All of them, by id; an installation has few. */
    List<Client> all();

    /**
     * Writes down a client that is new; of several at once with one id, one is written down.
     *
     * @return whether it was: an id that is taken stays whose it is
     */
    boolean add(Client client);

    /** Writes down a client, whether it is there already or not. */
    void keep(Client client);
}
