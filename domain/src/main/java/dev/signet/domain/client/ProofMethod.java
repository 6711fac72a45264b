package dev.signet.domain.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a client is to prove itself ({@code token_endpoint_auth_method}, RFC 7591 section 2). */
public enum ProofMethod {
    NONE,
    /** The same secret is taken from the header and from the body. */
    CLIENT_SECRET_BASIC,
    CLIENT_SECRET_POST,
    PRIVATE_KEY_JWT;

    public static Optional<ProofMethod> named(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }

    public static ProofMethod of(ClientProof proof) {
        return switch (proof) {
            case ClientProof.Nothing nothing -> NONE;
            case ClientProof.Secret secret -> CLIENT_SECRET_BASIC;
            case ClientProof.PrivateKey key -> PRIVATE_KEY_JWT;
        };
    }

    public boolean isBySecret() {
        return this == CLIENT_SECRET_BASIC || this == CLIENT_SECRET_POST;
    }

    /** As it stands in metadata. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
