package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Issued;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.Reauthenticate.Result;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.user.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ReauthenticateTest {
    private static final Duration LEEWAY = Duration.ofSeconds(30);
    private static final Over REPLACED = new Over(EndReason.REPLACED);

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final Node other = world.startNode();
    private final User alice = node.register("alice");

    @Test
    void theAuthenticationIsYoungAndTheSessionTheSame() {
        var old = node.logInByCookie("alice");
        world.pass(Duration.ofHours(1));
        var fresh = reauthenticated(old);
        assertThat(fresh.session()).isEqualTo(old.session());
        assertThat(node.caller(fresh).authTime()).isEqualTo(world.clock.instant());
        assertThat(other.caller(fresh).authTime()).isEqualTo(world.clock.instant());
        assertThat(world.sessions.notEndedOf(alice.id())).hasSize(1);
    }

    @Test
    void aNodeThatKnowsTheOldCookieByHeartForgetsItToo() {
        var old = node.logInByCookie("alice");
        other.ask(old);
        reauthenticated(old);
        assertThat(other.fromMemory(old)).isInstanceOf(Admitted.class);
        world.pass(LEEWAY);
        assertThat(other.fromMemory(old)).isEqualTo(REPLACED);
        assertThat(other.ask(old)).isEqualTo(REPLACED);
    }

    @Test
    void theOldCookieEndsWhenTheNewOneIsSeenAnywhere() {
        var old = node.logInByCookie("alice");
        node.ask(old);
        var fresh = reauthenticated(old);
        other.ask(fresh);
        assertThat(node.show(old)).isInstanceOf(Admitted.class);
        other.background().run();
        node.catchUp();
        assertThat(node.fromMemory(old)).isEqualTo(REPLACED);
        assertThat(node.ask(old)).isEqualTo(REPLACED);
        assertThat(node.show(fresh)).isInstanceOf(Admitted.class);
    }

    @Test
    void theCookieBeforeTheLastIsNobodys() {
        var first = node.logInByCookie("alice");
        var second = reauthenticated(first);
        var third = reauthenticated(second);
        assertThat(node.ask(first)).isNotInstanceOf(Admitted.class);
        assertThat(node.ask(second)).isInstanceOf(Admitted.class);
        assertThat(node.ask(third)).isInstanceOf(Admitted.class);
    }

    @Test
    void whoeverLosesTheRaceAgainstALogoutGetsNothing() {
        var old = node.logInByCookie("alice");
        var caller = node.caller(old);
        world.hasher.meanwhile(() -> other.signet().logOutEverywhere().logOutEverywhere(caller));
        assertThat(reauthenticate(caller)).isEqualTo(new Result.AlreadyOver(EndReason.LOGGED_OUT));
        assertThat(world.sessions.notEndedOf(alice.id())).isEmpty();
    }

    /** The new cookie has the rest of the old one's life, of which there is less here than of a browser's login. */
    @Test
    void aLoginThatIsRememberedStaysSoOnItsLastDay() {
        var login = node.logIn(Attempt.by("alice").remembered());
        for (int day = 0; day < 29; day++) {
            world.pass(Duration.ofDays(1));
            node.ask(login);
            node.signet().writeDownUse().writeDownUse();
        }
        world.pass(Duration.ofHours(20));
        var fresh = reauthenticated(reauthenticated(login));
        assertThat(((Issued.Cookie) fresh.issued()).outlivesBrowser()).isTrue();
    }

    @Test
    void aTokenBuysNoCookie() {
        var cookie = node.caller(node.logInByCookie("alice"));
        var bearer = new Caller(
                cookie.user(),
                cookie.session(),
                cookie.stamp(),
                cookie.authTime(),
                cookie.acr(),
                cookie.amr(),
                cookie.scopes(),
                Caller.Carrier.BEARER,
                cookie.idleEnd(),
                cookie.expiresAt());
        assertThat(reauthenticate(bearer)).isInstanceOf(Result.CarriedOtherwise.class);
    }

    private Login reauthenticated(Login old) {
        return ((Result.Reauthenticated) reauthenticate(node.caller(old))).login();
    }

    private Result reauthenticate(Caller caller) {
        return node.signet().reauthenticate().reauthenticate(caller, World.proof(World.PASSWORD));
    }
}
