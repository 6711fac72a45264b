package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.KickUser.Result.Kicked;
import dev.signet.application.port.in.KickUser.Result.NoSuchSession;
import dev.signet.application.port.in.KickUser.Result.NoSuchUser;
import dev.signet.application.port.in.RefreshTokens;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import org.junit.jupiter.api.Test;

final class KickUserTest {
    private static final Over KICKED = new Over(EndReason.KICKED);
    private static final UserId NOBODY = new UserId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final SessionId NO_SESSION = SessionId.of(new byte[SessionId.BYTES]);

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final User alice = node.register("alice");

    @Test
    void aKickedUserIsRefusedTheMomentTheKickWasAnswered() {
        var other = world.startNode();
        var cookie = node.logInByCookie("alice");
        node.ask(cookie);
        var token = node.logInByToken("alice");
        assertThat(Granted.by(node.signet().kickUser().kick(node.administrator(), alice.id())))
                .isEqualTo(new Kicked(2));
        assertThat(node.fromMemory(cookie)).isEqualTo(KICKED);
        assertThat(node.fromMemory(token)).isEqualTo(KICKED);
        assertThat(other.fromMemory(token)).isEqualTo(KICKED);
        assertThat(other.ask(cookie)).isEqualTo(KICKED);
        assertThat(node.tryToRefresh(token)).isEqualTo(new RefreshTokens.Result.Over(EndReason.KICKED));
    }

    @Test
    void aKickedUserMayLogInAgain() {
        node.signet().kickUser().kick(node.administrator(), alice.id());
        assertThat(node.show(node.logInByCookie("alice"))).isInstanceOf(Admitted.class);
    }

    @Test
    void oneSessionIsKickedAndTheOthersGoOn() {
        var phone = node.logInByToken("alice");
        var browser = node.logInByCookie("alice");
        assertThat(Granted.by(node.signet().kickUser().kick(node.administrator(), alice.id(), phone.session())))
                .isEqualTo(new Kicked(1));
        assertThat(node.show(phone)).isEqualTo(KICKED);
        assertThat(node.show(browser)).isInstanceOf(Admitted.class);
    }

    @Test
    void kickingWhatIsOverAlreadyIsNoError() {
        var login = node.logInByCookie("alice");
        node.signet().logOut().logOut(node.caller(login));
        assertThat(Granted.by(node.signet().kickUser().kick(node.administrator(), alice.id(), login.session())))
                .isEqualTo(new Kicked(0));
        assertThat(node.show(login)).isEqualTo(new Over(EndReason.LOGGED_OUT));
    }

    @Test
    void nobodyIsNotKicked() {
        var administrator = node.administrator();
        var own = administrator.session();
        var kickUser = node.signet().kickUser();
        assertThat(Granted.by(kickUser.kick(administrator, NOBODY))).isInstanceOf(NoSuchUser.class);
        assertThat(Granted.by(kickUser.kick(administrator, NOBODY, own))).isInstanceOf(NoSuchUser.class);
        assertThat(Granted.by(kickUser.kick(administrator, alice.id(), own))).isInstanceOf(NoSuchSession.class);
        assertThat(Granted.by(kickUser.kick(administrator, alice.id(), NO_SESSION)))
                .isInstanceOf(NoSuchSession.class);
    }
}
