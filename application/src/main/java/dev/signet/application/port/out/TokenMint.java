package dev.signet.application.port.out;

import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.AccessToken;
import dev.signet.domain.client.JwsAlgorithm;

/** Signs access tokens (RFC 9068). */
public interface TokenMint {

    /** @throws Unavailable if there is no key of this algorithm yet */
    AccessToken mint(AccessClaims claims, JwsAlgorithm algorithm);

    /** As our own tokens are signed. */
    default AccessToken mint(AccessClaims claims) {
        return mint(claims, JwsAlgorithm.ES256);
    }
}
