package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.LogOutEverywhere;
import dev.signet.application.port.in.LogOutEverywhere.Result.AlreadyOver;
import dev.signet.application.port.in.LogOutEverywhere.Result.LoggedOut;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.RefreshTokens;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LogOutEverywhereTest {
    private static final Over LOGGED_OUT = new Over(EndReason.LOGGED_OUT);

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final User alice = node.register("alice");

    @Test
    void everySessionOfEveryKindIsRefusedTheMomentItWasAnswered() {
        var cookie = node.logInByCookie("alice");
        node.ask(cookie);
        var token = node.logInByToken("alice");
        var granted = ThirdParty.grantedBy(token, world);
        assertThat(logOut(token)).isEqualTo(new LoggedOut(3, world.clock.instant()));
        assertThat(node.fromMemory(cookie)).isEqualTo(LOGGED_OUT);
        assertThat(node.fromMemory(token)).isEqualTo(LOGGED_OUT);
        assertThat(node.ask(cookie)).isEqualTo(LOGGED_OUT);
        assertThat(node.ask(token)).isEqualTo(LOGGED_OUT);
        assertThat(world.sessions.find(granted.id()).flatMap(Session::ending)).isPresent();
        assertThat(node.tryToRefresh(token)).isEqualTo(new RefreshTokens.Result.Over(EndReason.LOGGED_OUT));
    }

    @Test
    void theStampIsRaisedByOne() {
        logOut(node.logInByCookie("alice"));
        assertThat(world.user(alice.id()).stamp()).isEqualTo(Stamp.of(2));
    }

    @Test
    void aLoginAfterwardsIsGoodEvenWithinTheSameTick() {
        logOut(node.logInByCookie("alice"));
        assertThat(node.show(node.logInByCookie("alice"))).isInstanceOf(Admitted.class);
        assertThat(node.show(node.logInByToken("alice"))).isInstanceOf(Admitted.class);
    }

    @Test
    void aClockSetBackRevivesNothing() {
        var login = node.logInByToken("alice");
        logOut(login);
        world.clock.advance(Duration.ofSeconds(-30));
        assertThat(node.show(login)).isEqualTo(LOGGED_OUT);
        assertThat(node.show(node.logInByToken("alice"))).isInstanceOf(Admitted.class);
    }

    @Test
    void otherUsersGoOn() {
        node.register("bob");
        var bobs = node.logInByCookie("bob");
        logOut(node.logInByCookie("alice"));
        assertThat(node.show(bobs)).isInstanceOf(Admitted.class);
    }

    @Test
    void anotherNodeHearsOfItByAnnouncement() {
        var other = world.startNode();
        var login = node.logInByToken("alice");
        logOut(login);
        assertThat(other.fromMemory(login)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void withoutAnnouncementsAnotherNodeHearsOfItByTheNextPoll() {
        var other = world.startNode();
        var login = node.logInByToken("alice");
        world.announcements.goesDown();
        world.unanswered(() -> logOut(login));
        assertThat(other.fromMemory(login)).isInstanceOf(Admitted.class);
        other.catchUp();
        assertThat(other.fromMemory(login)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void whoeverIsOutAlreadyTouchesNothing() {
        var caller = node.caller(node.logInByCookie("alice"));
        node.signet().logOut().logOut(caller);
        var phone = node.logInByToken("alice");
        assertThat(node.signet().logOutEverywhere().logOutEverywhere(caller))
                .isEqualTo(new AlreadyOver(EndReason.LOGGED_OUT));
        assertThat(node.show(phone)).isInstanceOf(Admitted.class);
    }

    @Test
    void halfALogoutEverywhereDoesNotExist() {
        var login = node.logInByToken("alice");
        var caller = node.caller(login);
        for (long calls = 0; calls < 7; calls++) {
            world.database.goesDownAfter(calls);
            assertThatThrownBy(() -> node.signet().logOutEverywhere().logOutEverywhere(caller))
                    .isInstanceOf(Unavailable.class);
            world.database.comesBack();
            assertThat(world.user(alice.id())).isEqualTo(alice);
            assertThat(node.fromMemory(login)).isInstanceOf(Admitted.class);
            assertThat(node.ask(login)).isInstanceOf(Admitted.class);
        }
    }

    private LogOutEverywhere.Result logOut(Login login) {
        return node.signet().logOutEverywhere().logOutEverywhere(node.caller(login));
    }
}
