package dev.signet.application.port.out;

import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.key.Kid;
import java.util.Optional;

/**
 * Reads access tokens. It answers for form, header, signature and type, in this order; the claims are judged by the
 * rules of the domain. Needs no store and never blocks.
 */
public interface TokenReader {

    Reading read(String token);

    /** What it said of the same token a moment ago, at next to no cost; it may have forgotten. */
    Optional<Reading> remembered(String token);

    /** What a token turned out to be. */
    sealed interface Reading {

        /** Signed by one of our keys. */
        record Genuine(AccessClaims claims, Kid kid) implements Reading {}

        /** It names a key that this node has not read of, and that may have come a moment ago. */
        record UnknownKey() implements Reading {}

        record Faulty(TokenFault fault) implements Reading {}
    }
}
