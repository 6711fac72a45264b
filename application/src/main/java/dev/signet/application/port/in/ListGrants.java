package dev.signet.application.port.in;

import dev.signet.domain.client.Client;
import dev.signet.domain.client.Grant;
import java.util.List;

/** Shows a user what third parties may do. */
public interface ListGrants {

    /** What the caller has granted and not withdrawn, the oldest first. */
    List<Given> listGrants(Caller caller);

    /** A grant, and whom it was given to. */
    record Given(Grant grant, Client client) {}
}
