package dev.signet.application.port.in;

import dev.signet.domain.throttle.Network;

/** Lets a client give back what it was issued, before its time (RFC 7009). */
public interface RevokeToken {

    /**
     * An access token dies alone; a refresh token takes its session along, with all its tokens. Of a token that is
     * unknown, dead already, or another client's, nothing is touched, and the answer is the same.
     *
     * @throws dev.signet.application.port.out.Unavailable if the stores do not answer: nothing is certain then
     */
    ForClient<Done> revoke(ClientCredentials shown, Network network, String token);

    /** Nothing of the token is admitted any more, on any node, if it was this client's. */
    record Done() {}
}
