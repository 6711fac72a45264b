package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.EndSession.Result.AlreadyOver;
import dev.signet.application.port.in.EndSession.Result.Ended;
import dev.signet.application.port.in.EndSession.Result.NoSuchSession;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.domain.session.DeviceType;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EndSessionTest {
    private static final Over LOGGED_OUT = new Over(EndReason.LOGGED_OUT);

    private final World world = World.standard();
    private final Node node = world.startNode();

    @BeforeEach
    void aliceAndBobAreThere() {
        node.register("alice");
        node.register("bob");
    }

    @Test
    void theListShowsOnesOwnLiveSessionsTheOldestFirst() {
        node.logInByCookie("bob");
        var first = node.logInByToken("alice");
        world.pass(Duration.ofHours(1));
        var second = node.logIn(Attempt.by("alice").on(DeviceType.PHONE));
        assertThat(node.signet().listSessions().listSessions(node.caller(second)))
                .extracting(Session::id)
                .containsExactly(first.session(), second.session());
    }

    @Test
    void theListShowsNothingThatIsOver() {
        var ended = node.logInByCookie("alice");
        node.signet().logOut().logOut(node.caller(ended));
        node.logInByCookie("alice");
        world.pass(Duration.ofHours(12));
        var live = node.logInByToken("alice");
        assertThat(node.signet().listSessions().listSessions(node.caller(live)))
                .extracting(Session::id)
                .containsExactly(live.session());
    }

    @Test
    void oneOfOnesOwnIsEnded() {
        var browser = node.logInByCookie("alice");
        var phone = node.logInByToken("alice");
        assertThat(node.signet().endSession().endSession(node.caller(browser), phone.session()))
                .isEqualTo(new Ended(1));
        assertThat(node.show(phone)).isEqualTo(LOGGED_OUT);
        assertThat(node.show(browser)).isInstanceOf(Admitted.class);
    }

    @Test
    void somebodyElsesIsNobodysBusiness() {
        var bobs = node.logInByCookie("bob");
        var caller = node.caller(node.logInByCookie("alice"));
        assertThat(node.signet().endSession().endSession(caller, bobs.session()))
                .isEqualTo(node.signet().endSession().endSession(caller, SessionId.of(new byte[SessionId.BYTES])))
                .isInstanceOf(NoSuchSession.class);
        assertThat(node.show(bobs)).isInstanceOf(Admitted.class);
    }

    @Test
    void whatHasEndedIsNotEndedAgain() {
        var caller = node.caller(node.logInByCookie("alice"));
        var phone = node.logInByToken("alice");
        node.signet().endSession().endSession(caller, phone.session());
        assertThat(node.signet().endSession().endSession(caller, phone.session()))
                .isInstanceOf(NoSuchSession.class);
    }

    @Test
    void allButTheCallersAreEnded() {
        var browser = node.logInByCookie("alice");
        var phone = node.logInByToken("alice");
        var bobs = node.logInByCookie("bob");
        var mine = node.logInByCookie("alice");
        assertThat(node.signet().endSession().endOtherSessions(node.caller(mine)))
                .isEqualTo(new Ended(2));
        assertThat(node.show(browser)).isEqualTo(LOGGED_OUT);
        assertThat(node.show(phone)).isEqualTo(LOGGED_OUT);
        assertThat(node.show(mine)).isInstanceOf(Admitted.class);
        assertThat(node.show(bobs)).isInstanceOf(Admitted.class);
    }

    @Test
    void whereThereIsNoOtherNoneIsEnded() {
        var mine = node.caller(node.logInByCookie("alice"));
        assertThat(node.signet().endSession().endOtherSessions(mine)).isEqualTo(new Ended(0));
    }

    @Test
    void anotherNodeRefusesWhatWasEndedFromTheList() {
        var other = world.startNode();
        var phone = node.logInByToken("alice");
        node.signet().endSession().endOtherSessions(node.caller(node.logInByCookie("alice")));
        assertThat(other.fromMemory(phone)).isEqualTo(LOGGED_OUT);
    }

    @Test
    void whoeverIsOutAlreadyEndsNothing() {
        var caller = node.caller(node.logInByCookie("alice"));
        var phone = node.logInByToken("alice");
        node.signet().logOut().logOut(caller);
        assertThat(node.signet().endSession().endSession(caller, phone.session()))
                .isEqualTo(new AlreadyOver(EndReason.LOGGED_OUT));
        assertThat(node.signet().endSession().endOtherSessions(caller))
                .isEqualTo(new AlreadyOver(EndReason.LOGGED_OUT));
        assertThat(node.show(phone)).isInstanceOf(Admitted.class);
    }
}
