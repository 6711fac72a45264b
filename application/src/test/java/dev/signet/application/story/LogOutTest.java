package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.LogOut;
import dev.signet.application.port.in.LogOut.Result.AlreadyOver;
import dev.signet.application.port.in.LogOut.Result.LoggedOut;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.session.EndReason;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LogOutTest {
    private static final Over LOGGED_OUT = new Over(EndReason.LOGGED_OUT);

    private final World world = World.standard();
    private final Node node = world.startNode();

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    @Test
    void theCookieIsRefusedTheMomentTheLogoutWasAnswered() {
        var login = node.logInByCookie("alice");
        assertThat(logOut(login)).isInstanceOf(LoggedOut.class);
        assertThat(node.fromMemory(login)).isEqualTo(LOGGED_OUT);
        assertThat(node.ask(login)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void theTokenIsRefusedTheMomentTheLogoutWasAnswered() {
        var login = node.logInByToken("alice");
        logOut(login);
        assertThat(node.fromMemory(login)).isEqualTo(LOGGED_OUT);
        assertThat(node.ask(login)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void itTakesNoAnnouncementAndNoPollToBeRefusedWhereOneLoggedOut() {
        world.announcements.goesDown();
        var login = node.logInByToken("alice");
        logOut(login);
        assertThat(node.fromMemory(login)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void contestedCookiesAllEnd() {
        node.register("mallory");
        var planted = node.logInByCookie("mallory");
        var own = node.logInByCookie("alice");
        node.signet().logOut().logOut(List.of(World.cookieOf(planted), World.cookieOf(own)));
        assertThat(node.show(own)).isEqualTo(LOGGED_OUT);
        assertThat(node.show(planted)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void otherDevicesGoOn() {
        var phone = node.logInByToken("alice");
        logOut(node.logInByCookie("alice"));
        assertThat(node.show(phone)).isInstanceOf(Admitted.class);
    }

    @Test
    void anotherNodeHearsOfItByAnnouncement() {
        var other = world.startNode();
        var login = node.logInByToken("alice");
        logOut(login);
        assertThat(other.fromMemory(login)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void whoeverLogsOutTwiceIsToldThatItIsOver() {
        var caller = node.caller(node.logInByCookie("alice"));
        node.signet().logOut().logOut(caller);
        assertThat(node.signet().logOut().logOut(caller)).isEqualTo(new AlreadyOver(EndReason.LOGGED_OUT));
    }

    @Test
    void theFirstReasonStays() {
        var login = node.logInByCookie("alice");
        var caller = node.caller(login);
        node.signet().kickUser().kick(node.administrator(), login.user());
        assertThat(node.signet().logOut().logOut(caller)).isEqualTo(new AlreadyOver(EndReason.KICKED));
        assertThat(node.show(login)).isEqualTo(new Over(EndReason.KICKED));
    }

    @Test
    void anEndingThatCouldNotBeWrittenDownEndsNothing() {
        var login = node.logInByCookie("alice");
        var caller = node.caller(login);
        for (long calls = 0; calls < 6; calls++) {
            world.database.goesDownAfter(calls);
            assertThatThrownBy(() -> node.signet().logOut().logOut(caller)).isInstanceOf(Unavailable.class);
            world.database.comesBack();
            assertThat(node.fromMemory(login)).isInstanceOf(Admitted.class);
            assertThat(node.ask(login)).isInstanceOf(Admitted.class);
            assertThat(world.log.head()).isZero();
        }
        assertThat(node.signet().logOut().logOut(caller)).isInstanceOf(LoggedOut.class);
    }

    @Test
    void aLogoutOfUnknownOutcomeIsRepairedByTheNextPoll() {
        var login = node.logInByToken("alice");
        var caller = node.caller(login);
        world.database.losesTheAnswerOfTheNextCommit();
        assertThatThrownBy(() -> node.signet().logOut().logOut(caller)).isInstanceOf(Unavailable.class);
        node.catchUp();
        assertThat(node.fromMemory(login)).isEqualTo(LOGGED_OUT);
        assertThat(node.signet().logOut().logOut(caller)).isEqualTo(new AlreadyOver(EndReason.LOGGED_OUT));
    }

    @Test
    void nobodyHearsOfALogoutBeforeItIsCommitted() {
        var other = world.startNode();
        var login = node.logInByToken("alice");
        var caller = node.caller(login);
        world.database.beforeTheNextCommit(() -> {
            assertThat(node.fromMemory(login)).isInstanceOf(Admitted.class);
            assertThat(other.fromMemory(login)).isInstanceOf(Admitted.class);
        });
        node.signet().logOut().logOut(caller);
        assertThat(other.fromMemory(login)).isEqualTo(LOGGED_OUT);
    }

    private LogOut.Result logOut(Login login) {
        return node.signet().logOut().logOut(node.caller(login));
    }
}
