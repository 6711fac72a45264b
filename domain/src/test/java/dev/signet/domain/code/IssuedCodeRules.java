package dev.signet.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.code.IssuedCode.Presented;
import dev.signet.domain.code.Redemption.Redeem;
import dev.signet.domain.code.Redemption.Refuse;
import dev.signet.domain.code.Redemption.UsedBefore;
import dev.signet.domain.code.Redemption.Why;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuedCodeRules {

    private static final Instant ISSUED = Instant.parse("2026-01-01T00:00:00Z");
    private static final ClientId ERP = new ClientId("c_erp");
    private static final String CALLBACK = "https://erp.example.com/cb";
    /** RFC 7636 appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final CodeChallenge CHALLENGE = new CodeChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    private static final SessionId LOGIN = SessionId.of(new byte[16]);
    private static final SessionId BOUGHT = new SessionId("AQIDBAUGBwgJCgsMDQ4PEA");
    private static final IssuedCode CODE = new IssuedCode(
            AuthorizationCode.of(new byte[32]).digest(),
            ERP,
            new UserId("AZsA8bLAdQCAAAAAAAAAAA"),
            LOGIN,
            Optional.empty(),
            Stamp.first(),
            new RedirectUri(CALLBACK),
            Scopes.of("openid"),
            Optional.empty(),
            CHALLENGE,
            ISSUED,
            ISSUED,
            ISSUED.plus(IssuedCode.LIFE),
            Optional.empty(),
            Optional.empty());
    private static final Presented RIGHT = new Presented(ERP, CALLBACK, VERIFIER);

    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource({"PT0S, true", "PT59.999S, true", "PT1M, false", "PT1H, false"})
    void livesForAMinute(Duration after, boolean good) {
        assertThat(CODE.redeem(RIGHT, ISSUED.plus(after))).isEqualTo(good ? new Redeem() : new Refuse(Why.EXPIRED));
    }

    @Test
    void isBoundToItsClientItsAddressAndItsVerifier() {
        assertThat(CODE.redeem(new Presented(new ClientId("c_other"), CALLBACK, VERIFIER), ISSUED))
                .isEqualTo(new Refuse(Why.OTHER_CLIENT));
        assertThat(CODE.redeem(new Presented(ERP, CALLBACK + "/", VERIFIER), ISSUED))
                .isEqualTo(new Refuse(Why.OTHER_REDIRECT_URI));
        assertThat(CODE.redeem(new Presented(ERP, CALLBACK, "x" + VERIFIER.substring(1)), ISSUED))
                .isEqualTo(new Refuse(Why.OTHER_VERIFIER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk ",
                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjX"
            })
    void theChallengeIsNoVerifierNorIsAnythingMalformed(String verifier) {
        assertThat(CODE.redeem(new Presented(ERP, CALLBACK, verifier), ISSUED))
                .isEqualTo(new Refuse(Why.OTHER_VERIFIER));
    }

    @Test
    void isGoodForOneUseWhateverIsShownAtTheSecond() {
        var used = CODE.tradedFor(BOUGHT, ISSUED.plusSeconds(1));

        assertThat(used.redeem(RIGHT, ISSUED.plusSeconds(2))).isEqualTo(new UsedBefore(Optional.of(BOUGHT)));
        assertThat(used.redeem(RIGHT, ISSUED.plusSeconds(600))).isEqualTo(new UsedBefore(Optional.of(BOUGHT)));
        assertThat(used.redeem(new Presented(ERP, CALLBACK, "wrong"), ISSUED.plusSeconds(2)))
                .isEqualTo(new UsedBefore(Optional.of(BOUGHT)));
        assertThatIllegalStateException().isThrownBy(() -> used.tradedFor(BOUGHT, ISSUED));
    }

    @Test
    void aSecondUseByAnotherClientEndsNothing() {
        var used = CODE.tradedFor(BOUGHT, ISSUED);

        assertThat(used.redeem(new Presented(new ClientId("c_other"), CALLBACK, VERIFIER), ISSUED))
                .isEqualTo(new Refuse(Why.OTHER_CLIENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cN",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM="
            })
    void aChallengeIsTheCanonicalFormOf32Bytes(String text) {
        assertThat(CodeChallenge.parse(text)).isEmpty();
    }
}
