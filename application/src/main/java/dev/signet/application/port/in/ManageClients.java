package dev.signet.application.port.in;

import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientSecret;
import dev.signet.domain.client.Registration;
import dev.signet.domain.client.RegistrationFlaw;
import java.util.List;
import java.util.Optional;

/** Lets administrators say which programs get tokens. What it changes is written down. */
public interface ManageClients {

    Guarded<List<Client>> list(Caller administrator);

    Guarded<Optional<Client>> find(Caller administrator, ClientId id);

    Guarded<Result> add(Caller administrator, Registration wanted);

    /** All fields anew. A secret stays, unless there was none. Tokens that it has live on to their end. */
    Guarded<Result> change(Caller administrator, Registration wanted);

    /** From the moment this returns, nothing that it got in its own name is admitted, and it gets nothing more. */
    Guarded<Result> disable(Caller administrator, ClientId id);

    Guarded<Result> enable(Caller administrator, ClientId id);

    /** The old secret is good no more. */
    Guarded<Result> renewSecret(Caller administrator, ClientId id);

    /** What became of it. */
    sealed interface Result {

        /** @param secret what nobody will be shown again, if one was made */
        record Kept(Client client, Optional<ClientSecret> secret) implements Result {}

        record Flawed(List<RegistrationFlaw> flaws) implements Result {}

        record IdTaken() implements Result {}

        record NoSuchClient() implements Result {}

        /** It proves itself in another way. */
        record HasNoSecret() implements Result {}
    }
}
