package dev.signet.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessClaimsRules {

    private static final String ISSUER = "https://id.example";
    private static final Instant ISSUED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant EXP = ISSUED.plusSeconds(600);
    private static final AccessRules RULES = AccessRules.of(ISSUER);

    @ParameterizedTest(name = "{0} after issue: {1}")
    @CsvSource({
        "PT-60.000000001S, MALFORMED",
        "PT-60S,",
        "PT0S,",
        "PT599.999999999S,",
        "PT600S, EXPIRED",
        "PT601S, EXPIRED"
    })
    void aTokenCountsFromAMinuteBeforeItsIssueUntilItsExp(Duration afterIssue, TokenFault fault) {
        assertThat(RULES.judge(claims(ISSUER, ISSUER, EXP), ISSUED.plus(afterIssue)))
                .isEqualTo(Optional.ofNullable(fault));
    }

    @ParameterizedTest(name = "issuer {0}, audience {1}: {2}")
    @CsvSource({
        "https://id.example, https://id.example,",
        "https://id.example/, https://id.example, ISSUER_MISMATCH",
        "HTTPS://id.example, https://id.example, ISSUER_MISMATCH",
        "http://id.example, https://id.example, ISSUER_MISMATCH",
        "'', https://id.example, ISSUER_MISMATCH",
        "https://id.example, https://shop.example, AUDIENCE_MISMATCH",
        "https://id.example, https://id.example/, AUDIENCE_MISMATCH",
        "https://id.example, '', AUDIENCE_MISMATCH"
    })
    void issuerAndAudienceAreComparedExactly(String issuer, String audience, TokenFault fault) {
        assertThat(RULES.judge(claims(issuer, audience, EXP), ISSUED)).isEqualTo(Optional.ofNullable(fault));
    }

    /** From the left the first that is wrong is the fault: issuer, audience, expiry, time of issue. */
    @ParameterizedTest(name = "wrong: {0} {1} {2} {3} is {4}")
    @CsvSource({
        "issuer, audience, exp, iat, ISSUER_MISMATCH",
        ", audience, exp, iat, AUDIENCE_MISMATCH",
        ", , exp, iat, EXPIRED",
        ", , , iat, MALFORMED",
        ", , , ,"
    })
    void theFirstFaultIsTheReason(String issuer, String audience, String exp, String iat, TokenFault fault) {
        var now = iat == null ? ISSUED : ISSUED.minusSeconds(61);
        var claims =
                claims(issuer == null ? ISSUER : "other", audience == null ? ISSUER : "other", exp == null ? EXP : now);
        assertThat(RULES.judge(claims, now)).isEqualTo(Optional.ofNullable(fault));
    }

    @Test
    void besideItsAgeAnExpiredTokenHasNoFault() {
        var claims = claims(ISSUER, ISSUER, EXP);
        assertThat(RULES.faultBesideAge(claims, EXP.plusSeconds(3600))).isEmpty();
        assertThat(RULES.faultBesideAge(claims, ISSUED.minusSeconds(61))).contains(TokenFault.MALFORMED);
        assertThat(RULES.faultBesideAge(claims("other", ISSUER, EXP), EXP)).contains(TokenFault.ISSUER_MISMATCH);
        assertThat(RULES.faultBesideAge(claims(ISSUER, "other", EXP), EXP)).contains(TokenFault.AUDIENCE_MISMATCH);
    }

    @Test
    void theClaimsAreACopy() {
        var scopes = new HashSet<>(Set.of("openid"));
        var claims = claims(ISSUER, ISSUER, EXP, scopes);
        scopes.add("admin");
        assertThat(claims.scopes()).containsExactly("openid");
    }

    @Test
    void aTokenDoesNotPrint() {
        assertThat(AccessToken.of("eyJ")).hasToString("AccessToken[hidden]");
        assertThat(AccessToken.of("eyJ").reveal()).isEqualTo("eyJ");
    }

    private static AccessClaims claims(String issuer, String audience, Instant exp) {
        return claims(issuer, audience, exp, Set.of("openid"));
    }

    private static AccessClaims claims(String issuer, String audience, Instant exp, Set<String> scopes) {
        return new AccessClaims(
                issuer,
                new TokenSubject.Person(
                        UserId.issue(ISSUED, new byte[UserId.RANDOM_BYTES]),
                        SessionId.of(new byte[SessionId.BYTES]),
                        ISSUED,
                        "1",
                        Set.of("pwd")),
                audience,
                "c_signet",
                scopes,
                new TokenId("jti"),
                Stamp.first(),
                ISSUED,
                exp);
    }
}
