package dev.signet.application.port.out;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.Grant;
import dev.signet.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/**
 * What users allowed clients, one for each user and client. Lock the user before changing one. All methods throw
 * {@link Unavailable} if the store does not answer.
 */
public interface Grants {

    /** Also one that was withdrawn. */
    Optional<Grant> find(UserId user, ClientId client);

    /** Those that were not withdrawn, the oldest first. */
    List<Grant> of(UserId user);

    /** Writes down a grant, whether it is there already or not. */
    void keep(Grant grant);
}
