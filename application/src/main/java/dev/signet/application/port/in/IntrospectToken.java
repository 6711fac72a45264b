package dev.signet.application.port.in;

import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.throttle.Network;

/** Tells a client, by the database, whether a token counts now (RFC 7662). */
public interface IntrospectToken {

    /** @throws dev.signet.application.port.out.Unavailable if the stores do not answer, which says nothing of the token */
    ForClient<Result> introspect(ClientCredentials shown, Network network, String token);

    /** What can be said of it. */
    sealed interface Result {

        /** An access token that was issued to this client, or is for one of its audiences. */
        record Active(AccessClaims claims) implements Result {}

        /** Dead, unknown, no access token, or nothing that this client may know of: which of them is not told. */
        record Inactive() implements Result {}

        /** Whoever keeps no secret may ask nothing, or tokens could be tried out. */
        record NotAllowed() implements Result {}
    }
}
