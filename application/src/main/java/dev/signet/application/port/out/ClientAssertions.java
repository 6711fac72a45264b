package dev.signet.application.port.out;

import dev.signet.domain.client.AssertedClaims;
import dev.signet.domain.client.ClientId;
import java.util.Optional;

/** Reads what clients sign to prove themselves ({@code private_key_jwt}, RFC 7523). Never blocks and fetches nothing. */
public interface ClientAssertions {

    /** Whom it claims to be from, which nothing has proved yet; empty if it is no assertion by its form. */
    Optional<ClientId> claimedBy(String assertion);

    /**
     * What it says, if one of these keys signed it by an algorithm that has a private key; keys that the assertion
     * brings along are never looked at.
     *
     * @param jwkSet the client's registered public keys (RFC 7517 section 5)
     */
    Optional<AssertedClaims> verify(String assertion, String jwkSet);

    /** Whether this is a set of at least one public key that we can verify with, and of no private one. */
    boolean areKeys(String jwkSet);
}
