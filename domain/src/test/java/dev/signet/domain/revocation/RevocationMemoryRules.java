package dev.signet.domain.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.access.TokenId;
import dev.signet.domain.revocation.Objection.None;
import dev.signet.domain.revocation.Objection.Void;
import dev.signet.domain.revocation.Objection.WeAreBehind;
import dev.signet.domain.revocation.Revocation.SessionEnded;
import dev.signet.domain.revocation.Revocation.StampRaised;
import dev.signet.domain.revocation.Revocation.TokenRevoked;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevocationMemoryRules {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration RETENTION = Duration.ofMinutes(15);
    private static final UserId JULIET = UserId.issue(NOW, new byte[UserId.RANDOM_BYTES]);
    private static final UserId ROMEO = UserId.issue(NOW.plusMillis(1), new byte[UserId.RANDOM_BYTES]);
    private static final SessionId SESSION = SessionId.of(new byte[SessionId.BYTES]);
    private static final TokenId TOKEN = new TokenId("jti");
    private static final None NOTHING = new None();

    private final RevocationMemory memory = new RevocationMemory(RETENTION);

    @Test
    void anEmptyMemorySpeaksAgainstNobody() {
        assertThat(against(1)).isEqualTo(NOTHING);
        assertThat(memory.size()).isZero();
    }

    @ParameterizedTest(name = "stamp {0} of {1}")
    @CsvSource({"1, true", "2, true", "3, false"})
    void aRaisedStampVoidsAllSmallerOnesOfThatUserOnly(long stamp, boolean isVoid) {
        memory.apply(raised(3, EndReason.LOGGED_OUT));
        assertThat(against(stamp) instanceof Void).isEqualTo(isVoid);
        assertThat(memory.against(ROMEO, Stamp.of(stamp), SESSION, TOKEN, NOW)).isEqualTo(NOTHING);
    }

    @Test
    void aLargerStampThanOursSaysThatWeAreBehind() {
        memory.apply(raised(3, EndReason.LOGGED_OUT));
        assertThat(against(4)).isEqualTo(new WeAreBehind());
    }

    /** The stamp went 1, 2, 3, 4; the step from 2 to 3 is not known here. */
    @ParameterizedTest(name = "stamp {0}: {1}")
    @CsvSource({"1, PASSWORD_CHANGED", "2, STAMP_SUPERSEDED", "3, ACCOUNT_DISABLED"})
    void theReasonIsThatOfTheFirstStepAfterTheStamp(long stamp, EndReason reason) {
        memory.apply(raised(2, EndReason.PASSWORD_CHANGED));
        memory.apply(raised(4, EndReason.ACCOUNT_DISABLED));
        assertThat(against(stamp)).isEqualTo(new Void(reason));
    }

    @Test
    void stepsMayArriveTwiceAndInAnyOrder() {
        var steps = List.of(
                raised(4, EndReason.ACCOUNT_DISABLED),
                raised(2, EndReason.PASSWORD_CHANGED),
                raised(3, EndReason.LOGGED_OUT),
                raised(2, EndReason.PASSWORD_CHANGED),
                raised(4, EndReason.ACCOUNT_DISABLED));
        steps.forEach(memory::apply);
        assertThat(against(1)).isEqualTo(new Void(EndReason.PASSWORD_CHANGED));
        assertThat(against(2)).isEqualTo(new Void(EndReason.LOGGED_OUT));
        assertThat(against(3)).isEqualTo(new Void(EndReason.ACCOUNT_DISABLED));
        assertThat(against(4)).isEqualTo(NOTHING);
        assertThat(memory.size()).isOne();
    }

    @Test
    void anEndedSessionIsVoidWithItsFirstReason() {
        memory.apply(ended(EndReason.KICKED));
        memory.apply(ended(EndReason.LOGGED_OUT));
        assertThat(against(1)).isEqualTo(new Void(EndReason.KICKED));
        assertThat(memory.against(JULIET, Stamp.first(), SESSION)).isEqualTo(new Void(EndReason.KICKED));
    }

    @ParameterizedTest(name = "{0} from its effect: void is {1}")
    @CsvSource({"PT-0.000000001S, false", "PT0S, true", "PT1S, true"})
    void aRevokedTokenIsVoidFromItsEffectOn(Duration fromEffect, boolean isVoid) {
        var effect = NOW.plusSeconds(30);
        memory.apply(revoked(effect, EndReason.REPLACED));
        var objection = memory.against(JULIET, Stamp.first(), SESSION, TOKEN, effect.plus(fromEffect));
        assertThat(objection).isEqualTo(isVoid ? new Void(EndReason.REPLACED) : NOTHING);
    }

    @Test
    void ofTwoRevocationsOfATokenTheEarlierEffectCountsInEitherOrder() {
        var early = revoked(NOW, EndReason.LOGGED_OUT);
        var late = revoked(NOW.plusSeconds(30), EndReason.REPLACED);
        for (var order : List.of(List.of(early, late), List.of(late, early))) {
            var fresh = new RevocationMemory(RETENTION);
            order.forEach(fresh::apply);
            assertThat(fresh.against(JULIET, Stamp.first(), SESSION, TOKEN, NOW))
                    .isEqualTo(new Void(EndReason.LOGGED_OUT));
        }
    }

    @Test
    void aRevokedTokenLeavesItsSessionAlone() {
        memory.apply(revoked(NOW, EndReason.LOGGED_OUT));
        assertThat(memory.against(JULIET, Stamp.first(), SESSION)).isEqualTo(NOTHING);
    }

    @Test
    void theStampSpeaksFirstThenTheSessionThenTheToken() {
        memory.apply(revoked(NOW, EndReason.REPLACED));
        assertThat(against(1)).isEqualTo(new Void(EndReason.REPLACED));
        memory.apply(ended(EndReason.KICKED));
        assertThat(against(1)).isEqualTo(new Void(EndReason.KICKED));
        memory.apply(raised(2, EndReason.PASSWORD_CHANGED));
        assertThat(against(1)).isEqualTo(new Void(EndReason.PASSWORD_CHANGED));
    }

    @Test
    void beingBehindExcusesNeitherAnEndedSessionNorARevokedToken() {
        memory.apply(raised(2, EndReason.PASSWORD_CHANGED));
        memory.apply(revoked(NOW, EndReason.REPLACED));
        assertThat(against(3)).isEqualTo(new Void(EndReason.REPLACED));
        memory.apply(ended(EndReason.KICKED));
        assertThat(against(3)).isEqualTo(new Void(EndReason.KICKED));
    }

    private Objection against(long stamp) {
        return memory.against(JULIET, Stamp.of(stamp), SESSION, TOKEN, NOW);
    }

    private static FeedEntry raised(long to, EndReason reason) {
        return new FeedEntry(to, new StampRaised(JULIET, Stamp.of(to), reason), NOW);
    }

    private static FeedEntry ended(EndReason reason) {
        return new FeedEntry(1, new SessionEnded(SESSION, reason), NOW);
    }

    private static FeedEntry revoked(Instant effect, EndReason reason) {
        return new FeedEntry(1, new TokenRevoked(TOKEN, reason, effect, NOW.plusSeconds(600)), NOW);
    }
}
