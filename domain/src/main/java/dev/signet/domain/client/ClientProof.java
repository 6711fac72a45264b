package dev.signet.domain.client;

/** How a client shows that it is the one ({@code token_endpoint_auth_method}, RFC 7591 section 2). */
public sealed interface ClientProof {

    /** An app in somebody's hands keeps no secret: PKCE alone binds its codes ({@code none}). */
    record Nothing() implements ClientProof {}

    /**
     * A shared secret ({@code client_secret_basic}, {@code client_secret_post}).
     *
     * @param digest of the secret
     */
    record Secret(String digest) implements ClientProof {}

    /**
     * A JWT signed by a key of its own ({@code private_key_jwt}, RFC 7523 section 3).
     *
     * @param jwkSet its public keys as JSON (RFC 7517 section 5); we fetch none
     */
    record PrivateKey(String jwkSet) implements ClientProof {}
}
