package dev.signet.domain.client;

import java.util.Arrays;
import java.util.Optional;

/** How tokens are signed for a client (RFC 7518 section 3.1, RFC 8037 section 3.1). */
public enum JwsAlgorithm {
    ES256("ES256"),
    RS256("RS256"),
    EDDSA("EdDSA");

    private final String wire;

    JwsAlgorithm(String wire) {
        this.wire = wire;
    }

    public static Optional<JwsAlgorithm> named(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire.equals(wire)).findFirst();
    }

    /** As it stands in headers and metadata. */
    public String wire() {
        return wire;
    }
}
