package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Conflict;
import dev.signet.application.port.in.VerifyCredential.NoCredential;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.port.in.VerifyCredential.Unknown;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.session.EndReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class VerifyCookieTest {
    /** Access life, renewal window, leeway and two minutes. */
    private static final Duration RETENTION = Duration.ofSeconds(17 * 60 + 30);

    private final World world = World.standard();
    private final Node node = world.startNode();

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    @Test
    void aCookieThatNobodyReadYetIsUnknownToMemory() {
        var login = node.logInByCookie("alice");
        assertThat(node.fromMemory(login)).isInstanceOf(Unknown.class);
        assertThat(node.ask(login)).isInstanceOf(Admitted.class);
    }

    @Test
    void aCookieThatWasReadIsAdmittedWithoutTouchingTheStore() {
        var login = node.logInByCookie("alice");
        var told = node.ask(login);
        long before = world.database.calls();
        assertThat(node.fromMemory(login)).isEqualTo(told);
        assertThat(world.database.calls()).isEqualTo(before);
    }

    @Test
    void whatACacheForgetsIsReadAgain() {
        var login = node.logInByCookie("alice");
        node.ask(login);
        node.cache().forgetEverything();
        assertThat(node.fromMemory(login)).isInstanceOf(Unknown.class);
        assertThat(node.show(login)).isInstanceOf(Admitted.class);
    }

    @Test
    void onceTheLeaseHasRunOutOnlyTheDatabaseCanTell() {
        var login = node.logInByCookie("alice");
        node.ask(login);
        world.passWithoutPolling(Duration.ofSeconds(5));
        assertThat(node.fromMemory(login)).isInstanceOf(Unknown.class);
        assertThat(node.ask(login)).isInstanceOf(Admitted.class);
    }

    @Test
    void noReadIsTrustedForLongerThanTheMemoryReaches() {
        var login = node.logInByCookie("alice");
        node.ask(login);
        world.pass(RETENTION);
        assertThat(node.fromMemory(login)).isInstanceOf(Unknown.class);
    }

    @Test
    void aCacheRestoredFromAnOldDumpBringsNothingBack() {
        var login = node.logInByCookie("alice");
        node.ask(login);
        var dump = node.cache().dump();
        node.signet().logOut().logOut(node.caller(login));
        for (int minutes = 0; minutes < 40; minutes++) {
            node.cache().restore(dump);
            assertThat(node.show(login)).isEqualTo(new Over(EndReason.LOGGED_OUT));
            world.pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void aCacheRestoredFromAnOldDumpBringsNothingBackOnANodeThatHasJustStarted() {
        var login = node.logInByCookie("alice");
        node.ask(login);
        var dump = node.cache().dump();
        node.signet().logOut().logOut(node.caller(login));
        for (int minutes = 0; minutes < 40; minutes++) {
            var fresh = world.startNode();
            fresh.cache().restore(dump);
            assertThat(fresh.show(login)).isEqualTo(new Over(EndReason.LOGGED_OUT));
            world.pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void aReadThatOverlapsASlowCommitBringsNothingBack() {
        var other = world.startNode();
        var login = node.logInByCookie("alice");
        var caller = node.caller(login);
        world.database.beforeTheNextCommit(() -> {
            world.passWithoutPolling(Duration.ofSeconds(20));
            other.ask(login);
        });
        node.signet().logOut().logOut(caller);
        for (int seconds = 0; seconds < 2 * RETENTION.toSeconds(); seconds += 3) {
            assertThat(other.show(login)).isEqualTo(new Over(EndReason.LOGGED_OUT));
            world.pass(Duration.ofSeconds(3));
        }
    }

    @Test
    void ofSeveralCookiesOfOneUserTheLatestLoginCounts() {
        var older = node.logInByCookie("alice");
        world.pass(Duration.ofMinutes(1));
        var newer = node.logInByCookie("alice");
        assertThat(sessionShownBy(Show.cookies(newer, older))).isEqualTo(newer.session());
        assertThat(sessionShownBy(Show.cookies(older, newer))).isEqualTo(newer.session());
    }

    @Test
    void aDeadCookieBesideALiveOneDoesNoHarm() {
        var dead = node.logInByCookie("alice");
        node.signet().logOut().logOut(node.caller(dead));
        var live = node.logInByCookie("alice");
        assertThat(sessionShownBy(Show.cookies(dead, live))).isEqualTo(live.session());
    }

    @Test
    void cookiesOfTwoUsersAreAConflict() {
        node.register("bob");
        var both = Show.cookies(node.logInByCookie("alice"), node.logInByCookie("bob"));
        assertThat(node.show(both)).isInstanceOf(Conflict.class);
        assertThat(node.fromMemory(both)).isInstanceOf(Conflict.class);
    }

    @Test
    void aDeadCookieOfAnotherUserIsNoConflict() {
        node.register("bob");
        var bobs = node.logInByCookie("bob");
        node.signet().logOut().logOut(node.caller(bobs));
        assertThat(node.show(Show.cookies(bobs, node.logInByCookie("alice")))).isInstanceOf(Admitted.class);
    }

    @Test
    void aForeignCookieBesideAGoodOneDoesNoHarm() {
        var login = node.logInByCookie("alice");
        assertThat(sessionShownBy(Show.cookiesAndAForeignOne(login))).isEqualTo(login.session());
    }

    @Test
    void aForeignCookieAloneIsNoCredential() {
        assertThat(node.show(Show.cookiesAndAForeignOne())).isInstanceOf(NoCredential.class);
        assertThat(node.show(new Credential.Cookies(List.of()))).isInstanceOf(NoCredential.class);
    }

    @Test
    void anIdleEndFoundInTheCacheIsReadAgain() {
        var other = world.startNode();
        var login = node.logIn(Attempt.by("alice").remembered());
        world.pass(Duration.ofDays(7).minusMinutes(2));
        node.ask(login);
        other.ask(login);
        world.pass(Duration.ofMinutes(1));
        node.show(login);
        node.signet().writeDownUse().writeDownUse();
        world.pass(Duration.ofMinutes(1));
        assertThat(other.fromMemory(login)).isInstanceOf(Unknown.class);
        assertThat(other.show(login)).isInstanceOf(Admitted.class);
    }

    @Test
    void aLoginThatRestedTooLongIsOver() {
        var login = node.logIn(Attempt.by("alice").remembered());
        world.pass(Duration.ofDays(7).minusNanos(1));
        assertThat(node.show(login)).isInstanceOf(Admitted.class);
        world.pass(Duration.ofNanos(1));
        assertThat(node.show(login)).isEqualTo(new Over(EndReason.IDLE));
    }

    @Test
    void aLoginIsOverAtItsAbsoluteEndHoweverMuchItIsUsed() {
        var login = node.logIn(Attempt.by("alice").remembered());
        for (int days = 0; days < 30; days++) {
            assertThat(node.show(login)).isInstanceOf(Admitted.class);
            node.signet().writeDownUse().writeDownUse();
            world.pass(Duration.ofDays(1));
        }
        assertThat(node.show(login)).isEqualTo(new Over(EndReason.EXPIRED));
    }

    @Test
    void aStampAheadIsAdmittedAndTheFeedIsPolledOnce() {
        var other = world.startNode();
        node.signet().logOutEverywhere().logOutEverywhere(node.caller(node.logInByCookie("alice")));
        world.announcements.goesDown();
        world.unanswered(
                () -> node.signet().logOutEverywhere().logOutEverywhere(node.caller(node.logInByCookie("alice"))));
        var ahead = node.logInByCookie("alice");
        other.ask(ahead);
        assertThat(other.fromMemory(ahead)).isInstanceOf(Admitted.class);
        assertThat(other.fromMemory(ahead)).isInstanceOf(Admitted.class);
        assertThat(other.background().waiting()).isEqualTo(1);
    }

    @Test
    void aStoreThatIsDownIsNeverARefusal() {
        var login = node.logInByCookie("alice");
        node.ask(login);
        world.database.goesDown();
        assertThat(node.show(login)).isInstanceOf(Admitted.class);
        world.passWithoutPolling(Duration.ofSeconds(5));
        assertThatThrownBy(() -> node.show(login)).isInstanceOf(Unavailable.class);
    }

    private Object sessionShownBy(Credential cookies) {
        return ((Admitted) node.show(cookies)).caller().session();
    }
}
