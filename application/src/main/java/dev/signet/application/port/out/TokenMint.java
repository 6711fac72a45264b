package dev.signet.application.port.out;

import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.AccessToken;

/** Signs access tokens (RFC 9068). */
public interface TokenMint {

    AccessToken mint(AccessClaims claims);
}
