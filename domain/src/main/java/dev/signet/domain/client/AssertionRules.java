package dev.signet.domain.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * When a genuine assertion proves its client (RFC 7523 section 3): the client speaks of itself, to us alone, and for
 * five minutes at most, so that nothing has to be remembered for long.
 *
 * @param audiences our names: the issuer, and the address of the token endpoint
 */
public record AssertionRules(Set<String> audiences) {

    public static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    public static final int LONGEST_ID = 128;

    private static final Duration LEEWAY = Duration.ofSeconds(60);

    public AssertionRules {
        audiences = Set.copyOf(audiences);
    }

    public boolean areKeptBy(AssertedClaims claims, ClientId client, Instant now) {
        return isFromAndAbout(client, claims) && isForUs(claims) && isOfNow(claims, now) && isNamed(claims);
    }

    private static boolean isFromAndAbout(ClientId client, AssertedClaims claims) {
        return claims.issuer().filter(client.value()::equals).isPresent()
                && claims.subject().filter(client.value()::equals).isPresent();
    }

    /** One audience: what is meant for another server too may come from there. */
    private boolean isForUs(AssertedClaims claims) {
        return claims.audience().size() == 1 && audiences.containsAll(claims.audience());
    }

    private static boolean isOfNow(AssertedClaims claims, Instant now) {
        return claims.expiresAt()
                        .filter(end -> now.isBefore(end) && !end.isAfter(now.plus(LONGEST_LIFE)))
                        .isPresent()
                && claims.issuedAt().stream().noneMatch(now.plus(LEEWAY)::isBefore)
                && claims.notBefore().stream().noneMatch(now.plus(LEEWAY)::isBefore);
    }

    private static boolean isNamed(AssertedClaims claims) {
        return claims.id()
                .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
                .isPresent();
    }
}
