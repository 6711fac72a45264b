package dev.signet.application.port.out;

import dev.signet.domain.access.AccessToken;

/**
 * Encrypts signed access tokens to the API that they are for, so that whoever carries one cannot read it (nested JWT, RFC
 * 7519 section 5.2; RFC 7516). Never blocks and fetches nothing.
 */
public interface TokenEncryption {

    /** Whether this is a public key as JSON (RFC 7517) that we can encrypt to. */
    boolean isKey(String jwk);

    /** @param jwk for which {@link #isKey} holds */
    AccessToken encrypt(AccessToken signed, String jwk);
}
