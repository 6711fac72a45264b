package dev.signet.application.port.out;

import dev.signet.domain.access.IdClaims;
import dev.signet.domain.access.IdToken;
import dev.signet.domain.access.LogoutClaims;
import dev.signet.domain.client.JwsAlgorithm;
import java.util.Optional;

/** What clients are told in signed words: ID tokens and logout tokens. */
public interface IdTokens {

    /** @throws Unavailable if there is no key of this algorithm yet */
    IdToken mint(IdClaims claims, JwsAlgorithm algorithm);

    /** @throws Unavailable if there is no key of this algorithm yet */
    IdToken mint(LogoutClaims claims, JwsAlgorithm algorithm);

    /**
     * Reads an ID token that comes back as a hint (OpenID Connect RP-Initiated Logout section 2), however old it is.
     * Empty unless a key of ours signed it, as an ID token.
     */
    Optional<IdClaims> read(String idToken);
}
