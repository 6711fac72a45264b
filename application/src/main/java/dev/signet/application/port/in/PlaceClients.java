package dev.signet.application.port.in;

import dev.signet.domain.client.ClientSecret;
import dev.signet.domain.client.Registration;
import dev.signet.domain.client.RegistrationFlaw;
import java.util.List;
import java.util.Optional;

/** Gives an installation the clients that its operator wrote down, at the start. Others stay as they are. */
public interface PlaceClients {

    /** All of them, or none if one is flawed. Placing the same again changes nothing. */
    Result place(List<Wanted> wanted);

    /** @param secret the operator's own, for a client that proves itself by one */
    record Wanted(Registration registration, Optional<ClientSecret> secret) {}

    /** What became of them. */
    sealed interface Result {

        /** @param changed how many are new or other than before */
        record Placed(int changed) implements Result {}

        /** @param position of the first that is flawed, from 0 */
        record Flawed(int position, List<RegistrationFlaw> flaws) implements Result {}
    }
}
