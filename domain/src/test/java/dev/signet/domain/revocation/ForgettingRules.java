package dev.signet.domain.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.access.TokenId;
import dev.signet.domain.revocation.Objection.None;
import dev.signet.domain.revocation.Objection.Void;
import dev.signet.domain.revocation.Revocation.SessionEnded;
import dev.signet.domain.revocation.Revocation.StampRaised;
import dev.signet.domain.revocation.Revocation.TokenRevoked;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The memory here holds fifteen minutes. */
class ForgettingRules {

    private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
    private static final UserId JULIET = UserId.issue(T0, new byte[UserId.RANDOM_BYTES]);
    private static final SessionId SESSION = SessionId.of(new byte[SessionId.BYTES]);
    private static final TokenId TOKEN = new TokenId("jti");

    private final RevocationMemory memory = new RevocationMemory(Duration.ofMinutes(15));

    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource({"PT0S, true", "PT14M59.999999999S, true", "PT15M, false", "PT1H, false"})
    void theMemorySpeaksOfWhatIsYoungerThanItReachesBack(Duration age, boolean reaches) {
        assertThat(memory.reachesBackTo(T0, T0.plus(age))).isEqualTo(reaches);
    }

    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource({"PT0S, 2", "PT14M59.999999999S, 2", "PT15M, 0"})
    void stampsAndSessionsAreForgottenAtTheRetention(Duration age, int held) {
        memory.apply(raised(2, T0));
        memory.apply(new FeedEntry(2, new SessionEnded(SESSION, EndReason.KICKED), T0));
        memory.forgetOld(T0.plus(age));
        assertThat(memory.size()).isEqualTo(held);
    }

    @ParameterizedTest(name = "{0} after it is dead anyway: {1}")
    @CsvSource({"PT-1S, 1", "PT-0.000000001S, 1", "PT0S, 0", "PT1S, 0"})
    void aTokenIsForgottenWhenItIsDeadAnyway(Duration afterExp, int held) {
        var exp = T0.plusSeconds(300);
        memory.apply(new FeedEntry(1, new TokenRevoked(TOKEN, EndReason.REPLACED, T0, exp), T0));
        memory.forgetOld(exp.plus(afterExp));
        assertThat(memory.size()).isEqualTo(held);
    }

    @Test
    void aUserWhoKeepsLoggingInLeavesNoEndlessTrail() {
        for (int minute = 0; minute < 60; minute++) {
            memory.apply(raised(2 + minute, T0.plusSeconds(60L * minute)));
        }
        memory.forgetOld(T0.plusSeconds(59 * 60));
        assertThat(reasonAgainst(1)).isEqualTo(EndReason.STAMP_SUPERSEDED);
        assertThat(reasonAgainst(45)).isEqualTo(EndReason.STAMP_SUPERSEDED);
        assertThat(reasonAgainst(46)).isEqualTo(EndReason.REPLACED);
        assertThat(reasonAgainst(60)).isEqualTo(EndReason.REPLACED);
        assertThat(memory.against(JULIET, Stamp.of(61), SESSION)).isEqualTo(new None());
    }

    @Test
    void anOldStepThatArrivesLateTakesNothingBack() {
        memory.apply(raised(3, T0.plusSeconds(600)));
        memory.apply(raised(2, T0));
        memory.forgetOld(T0.plusSeconds(900));
        assertThat(reasonAgainst(2)).isEqualTo(EndReason.REPLACED);
        assertThat(reasonAgainst(1)).isEqualTo(EndReason.STAMP_SUPERSEDED);
    }

    private EndReason reasonAgainst(long stamp) {
        return ((Void) memory.against(JULIET, Stamp.of(stamp), SESSION)).reason();
    }

    private static FeedEntry raised(long to, Instant at) {
        return new FeedEntry(to, new StampRaised(JULIET, Stamp.of(to), EndReason.REPLACED), at);
    }
}
