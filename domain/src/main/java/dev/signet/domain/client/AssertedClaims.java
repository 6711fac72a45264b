package dev.signet.domain.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a client's signed assertion says (RFC 7523 section 3), as far as it says it.
 *
 * @param id its {@code jti}
 */
public record AssertedClaims(
        Optional<String> issuer,
        Optional<String> subject,
        List<String> audience,
        Optional<String> id,
        Optional<Instant> issuedAt,
        Optional<Instant> notBefore,
        Optional<Instant> expiresAt) {

    public AssertedClaims {
        audience = List.copyOf(audience);
    }
}
