package dev.signet.domain.session;

import static dev.signet.domain.session.SomeSession.BORN;
import static dev.signet.domain.session.SomeSession.COOKIE;
import static dev.signet.domain.session.SomeSession.FAMILY;
import static dev.signet.domain.session.SomeSession.STAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.stamp.Stamp;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionRules {

    /** The session rests for an hour and lasts for three. */
    @ParameterizedTest(name = "born {0} ago and last used {1} after birth: {2}")
    @CsvSource({
        "PT0S, PT0S, live",
        "PT59M59.999999999S, PT0S, live",
        "PT1H, PT0S, IDLE",
        "PT1H, PT1S, live",
        "PT1H1S, PT1S, IDLE",
        "PT2H59M59.999999999S, PT0S, IDLE",
        "PT3H, PT0S, EXPIRED",
        "PT4H, PT0S, EXPIRED"
    })
    void aSessionIsLiveUntilItsIdleEndAndItsAbsoluteEnd(Duration age, Duration used, String standing) {
        var session = SomeSession.byCookie().usedAt(BORN.plus(used));
        var now = BORN.plus(age);
        assertThat(session.standing(STAMP, now)).isEqualTo(standing(standing));
        assertThat(session.isLive(STAMP, now)).isEqualTo(standing.equals("live"));
    }

    @Test
    void aSessionInConstantUseExpiresAtItsAbsoluteEnd() {
        var session = SomeSession.byCookie();
        for (int minute = 0; minute < 180; minute += 10) {
            session = session.usedAt(BORN.plusSeconds(60L * minute));
        }
        assertThat(session.standing(STAMP, BORN.plusSeconds(3 * 3600 - 1))).isEqualTo(new Standing.Live());
        assertThat(session.standing(STAMP, BORN.plusSeconds(3 * 3600))).isEqualTo(over(EndReason.EXPIRED));
    }

    @ParameterizedTest(name = "the user''s stamp is {0}: {1}")
    @CsvSource({"6, live", "7, live", "8, STAMP_SUPERSEDED", "9, STAMP_SUPERSEDED"})
    void aSessionWithASmallerStampIsVoidAndALargerOneCounts(long usersStamp, String standing) {
        assertThat(SomeSession.byCookie().standing(Stamp.of(usersStamp), BORN)).isEqualTo(standing(standing));
    }

    @ParameterizedTest(name = "ended {0}, stamp {1}, after {2}: {3}")
    @CsvSource({
        "true, 8, PT4H, KICKED",
        "true, 7, PT0S, KICKED",
        "false, 8, PT4H, STAMP_SUPERSEDED",
        "false, 8, PT1H, STAMP_SUPERSEDED",
        "false, 7, PT4H, EXPIRED",
        "false, 7, PT1H, IDLE",
        "false, 7, PT0S, live"
    })
    void theFirstThatSpeaksAgainstItIsTheReason(boolean ended, long usersStamp, Duration age, String standing) {
        var session = ended ? SomeSession.byCookie().end(EndReason.KICKED, BORN) : SomeSession.byCookie();
        assertThat(session.standing(Stamp.of(usersStamp), BORN.plus(age))).isEqualTo(standing(standing));
    }

    @Test
    void anEndedSessionKeepsItsFirstReasonAndTime() {
        var ended = SomeSession.byCookie().end(EndReason.KICKED, BORN.plusSeconds(1));
        assertThat(ended.end(EndReason.LOGGED_OUT, BORN.plusSeconds(2))).isEqualTo(ended);
        assertThat(ended.ending()).contains(new Ending(BORN.plusSeconds(1), EndReason.KICKED));
    }

    @Test
    void aUseRevivesNothing() {
        var ended = SomeSession.byCookie().end(EndReason.KICKED, BORN);
        assertThat(ended.usedAt(BORN.plusSeconds(1))).isEqualTo(ended);
        var rested = SomeSession.byCookie().usedAt(BORN.plus(Duration.ofHours(1)));
        assertThat(rested).isEqualTo(SomeSession.byCookie());
    }

    @Test
    void aRefreshIsAUseAndMovesTheFamily() {
        var moved = FAMILY.rotatedTo(2, BORN.plusSeconds(60));
        var session = SomeSession.byToken(1, DeviceType.PHONE, BORN).refreshed(moved, BORN.plusSeconds(60));
        assertThat(session.family()).contains(moved);
        assertThat(session.life().idleEnd()).isEqualTo(BORN.plusSeconds(3660));
    }

    @Test
    void anEndedSessionIsNotRefreshed() {
        var ended = SomeSession.byToken(1, DeviceType.PHONE, BORN).end(EndReason.KICKED, BORN);
        assertThatIllegalStateException().isThrownBy(() -> ended.refreshed(FAMILY.rotatedTo(2, BORN), BORN));
    }

    @Test
    void aCookieSessionIsNotRefreshed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SomeSession.byCookie().refreshed(FAMILY, BORN));
    }

    @Test
    void movingToANewerStampChangesNothingElse() {
        var session = SomeSession.ofThirdParty(1, DeviceType.OTHER, BORN);
        var moved = session.movedTo(Stamp.of(8));
        assertThat(moved.standing(Stamp.of(8), BORN)).isEqualTo(new Standing.Live());
        assertThat(moved.movedTo(STAMP)).isEqualTo(session);
    }

    @ParameterizedTest(name = "{0} with a cookie {1}, with refresh tokens {2} constructs: {3}")
    @CsvSource({
        "COOKIE, true, false, true",
        "COOKIE, false, false, false",
        "COOKIE, false, true, false",
        "COOKIE, true, true, false",
        "TOKEN, false, true, true",
        "TOKEN, true, false, false",
        "TOKEN, true, true, false",
        "TOKEN, false, false, false",
        "CLIENT, false, true, true",
        "CLIENT, true, false, false",
        "CLIENT, true, true, false",
        "CLIENT, false, false, false"
    })
    void aSessionIsCarriedByACookieOrByRefreshTokens(Kind kind, boolean cookie, boolean family, boolean constructs) {
        if (constructs) {
            assertThat(carriedBy(kind, cookie, family).kind()).isEqualTo(kind);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> carriedBy(kind, cookie, family));
        }
    }

    private static Session carriedBy(Kind kind, boolean cookie, boolean family) {
        var some = SomeSession.byCookie();
        return new Session(
                some.id(),
                some.user(),
                kind,
                some.device(),
                some.birth(),
                some.life(),
                Optional.empty(),
                cookie ? Optional.of(COOKIE) : Optional.empty(),
                family ? Optional.of(FAMILY) : Optional.empty(),
                Optional.empty(),
                kind == Kind.CLIENT
                        ? SomeSession.ofThirdParty(2, DeviceType.OTHER, SomeSession.BORN)
                                .delegation()
                        : Optional.empty());
    }

    @Test
    void onlyAThirdPartysSessionTellsWhoseItIs() {
        var client = SomeSession.ofThirdParty(1, DeviceType.OTHER, SomeSession.BORN);
        var own = SomeSession.byToken(2, DeviceType.OTHER, SomeSession.BORN);

        assertThatIllegalArgumentException().isThrownBy(() -> of(client, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> of(own, client.delegation()));
    }

    private static Session of(Session one, Optional<Delegation> delegation) {
        return new Session(
                one.id(),
                one.user(),
                one.kind(),
                one.device(),
                one.birth(),
                one.life(),
                one.ending(),
                one.cookie(),
                one.family(),
                one.previousCookie(),
                delegation);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"openid, 3", "openid offline_access, 24"})
    void aThirdPartysSessionLastsNoLongerThanTheLoginUnlessItIsToOutliveIt(String scopes, int hours) {
        var login = SomeSession.byToken(99, DeviceType.OTHER, SomeSession.BORN);
        var delegation = new Delegation(
                new ClientId("c_erp"),
                Optional.empty(),
                login.id(),
                Scopes.parse(scopes).orElseThrow());
        var lifetime = new Lifetime(Duration.ofHours(12), Duration.ofHours(24), true);

        var granted = Session.byGrant(SomeSession.id(1), login, delegation, login.birth(), lifetime, FAMILY);

        assertThat(granted.life().absoluteEnd()).isEqualTo(SomeSession.BORN.plus(Duration.ofHours(hours)));
    }

    private static Standing standing(String word) {
        return word.equals("live") ? new Standing.Live() : over(EndReason.valueOf(word));
    }

    private static Standing over(EndReason reason) {
        return new Standing.Over(reason);
    }
}
