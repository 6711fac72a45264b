package dev.signet.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When the claims of a genuine token count, apart from revocation. The first check that fails is the fault: issuer,
 * audience, expiry, time of issue.
 *
 * @param issuer compared exactly (RFC 9207 section 2.4)
 * @param audience none where it does not matter
 * @param leeway how far {@code iat} may lie ahead of our clock; {@code exp} gets none
 */
public record AccessRules(String issuer, Optional<String> audience, Duration leeway) {

    public static AccessRules of(String issuer) {
        return new AccessRules(issuer, Optional.of(issuer), Duration.ofSeconds(60));
    }

    /** For what we tell of our own tokens, whichever API they are for. */
    public AccessRules forAnyAudience() {
        return new AccessRules(issuer, Optional.empty(), leeway);
    }

    public Optional<TokenFault> judge(AccessClaims claims, Instant now) {
        return misdirection(claims).or(() -> expiry(claims, now)).or(() -> timeOfIssue(claims, now));
    }

    /** All checks but that of {@code exp}, for the rules that trade an old token for a new one. */
    public Optional<TokenFault> faultBesideAge(AccessClaims claims, Instant now) {
        return misdirection(claims).or(() -> timeOfIssue(claims, now));
    }

    private Optional<TokenFault> misdirection(AccessClaims claims) {
        if (!claims.issuer().equals(issuer)) {
            return Optional.of(TokenFault.ISSUER_MISMATCH);
        }
        return audience.stream().allMatch(claims.audience()::equals)
                ? Optional.empty()
                : Optional.of(TokenFault.AUDIENCE_MISMATCH);
    }

    private Optional<TokenFault> timeOfIssue(AccessClaims claims, Instant now) {
        return claims.issuedAt().isAfter(now.plus(leeway)) ? Optional.of(TokenFault.MALFORMED) : Optional.empty();
    }

    private static Optional<TokenFault> expiry(AccessClaims claims, Instant now) {
        return now.isBefore(claims.expiresAt()) ? Optional.empty() : Optional.of(TokenFault.EXPIRED);
    }
}
