package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ChangePassword;
import dev.signet.application.port.in.ChangePassword.Result.AlreadyOver;
import dev.signet.application.port.in.ChangePassword.Result.Changed;
import dev.signet.application.port.in.ChangePassword.Result.CurrentPasswordWrong;
import dev.signet.application.port.in.LogIn.Result.AccountDisabled;
import dev.signet.application.port.in.LogIn.Result.CredentialsInvalid;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.usecase.Policies;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.user.User;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Hashing is slow, so much may happen while somebody's password is being compared. */
final class RacesTest {
    private static final String OTHER_PASSWORD = "an altogether different one";

    private final World world = World.unlimited(Policies.standard(World.ISSUER));
    private final Node node = world.startNode();
    private final User alice = node.register("alice");

    @Test
    void aLoginThatRacesAPasswordChangeIssuesNothing() {
        var caller = node.caller(node.logInByCookie("alice"));
        world.hasher.meanwhile(() -> change(caller, World.PASSWORD, OTHER_PASSWORD));
        assertThat(node.tryToLogIn(Attempt.by("alice"))).isInstanceOf(CredentialsInvalid.class);
        assertThat(world.sessions.notEndedOf(alice.id())).hasSize(1);
    }

    @Test
    void aLoginWithTheNewPasswordThatRacesItsChangeComesIn() {
        var caller = node.caller(node.logInByCookie("alice"));
        world.hasher.meanwhile(() -> change(caller, World.PASSWORD, World.PASSWORD));
        assertThat(node.show(node.logInByCookie("alice"))).isInstanceOf(Admitted.class);
    }

    @Test
    void aLoginThatRacesADisablingIssuesNothing() {
        var administrator = node.administrator();
        world.hasher.meanwhile(() -> node.signet().disableAccount().disable(administrator, alice.id()));
        assertThat(node.tryToLogIn(Attempt.by("alice"))).isInstanceOf(AccountDisabled.class);
        assertThat(world.sessions.notEndedOf(alice.id())).isEmpty();
    }

    @Test
    void aLoginThatRacesAKickIsTheOnlyOneLeft() {
        var before = node.logInByCookie("alice");
        var administrator = node.administrator();
        world.hasher.meanwhile(() -> node.signet().kickUser().kick(administrator, alice.id()));
        var after = node.logInByCookie("alice");
        assertThat(node.show(before)).isEqualTo(new Over(EndReason.KICKED));
        assertThat(node.show(after)).isInstanceOf(Admitted.class);
    }

    @Test
    void ofTwoPasswordChangesAtOnceTheLaterFindsItsPasswordWrong() {
        var first = node.caller(node.logInByCookie("alice"));
        var second = node.caller(node.logInByToken("alice"));
        world.hasher.meanwhile(() -> change(first, World.PASSWORD, OTHER_PASSWORD));
        assertThat(change(second, World.PASSWORD, "one more different one"))
                .isEqualTo(new AlreadyOver(EndReason.PASSWORD_CHANGED));
    }

    @Test
    void aPasswordChangeThatRacesALogoutEverywhereChangesNothing() {
        var caller = node.caller(node.logInByCookie("alice"));
        world.hasher.meanwhile(() -> node.signet().logOutEverywhere().logOutEverywhere(caller));
        assertThat(change(caller, World.PASSWORD, OTHER_PASSWORD)).isEqualTo(new AlreadyOver(EndReason.LOGGED_OUT));
        assertThat(node.show(node.logInByCookie("alice"))).isInstanceOf(Admitted.class);
    }

    @Test
    void ofManyPasswordChangesAtOnceExactlyOneHappens() {
        var login = node.logInByCookie("alice");
        var caller = node.caller(login);
        var results = AtOnce.times(10, () -> change(caller, World.PASSWORD, OTHER_PASSWORD));
        assertThat(results).filteredOn(Changed.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !(result instanceof Changed))
                .allMatch(result -> result instanceof AlreadyOver || result instanceof CurrentPasswordWrong);
        assertThat(world.sessions.notEndedOf(alice.id())).hasSize(1);
    }

    @Test
    void refreshesThatRaceALogoutLeaveNothingAlive() {
        var login = node.logInByToken("alice");
        var caller = node.caller(login);
        var turn = new AtomicInteger();
        Callable<Object> either =
                () -> turn.getAndIncrement() == 10 ? node.signet().logOut().logOut(caller) : node.tryToRefresh(login);
        AtOnce.times(20, either);
        assertThat(world.session(login).ending()).isPresent();
        assertThat(node.show(login)).isEqualTo(new Over(EndReason.LOGGED_OUT));
        assertThat(world.tokens.minted())
                .extracting(claims -> claims.person().orElseThrow().session())
                .containsOnly(login.session());
    }

    @Test
    void loginsThatRaceLogoutsEverywhereAreEitherVoidOrLater() {
        var callers = AtOnce.times(5, () -> node.caller(node.logInByCookie("alice")));
        var turn = new AtomicInteger();
        Callable<Object> either = () -> {
            int mine = turn.getAndIncrement();
            return mine % 2 == 0
                    ? node.logInByCookie("alice")
                    : node.signet().logOutEverywhere().logOutEverywhere(callers.get(mine % 5));
        };
        AtOnce.times(20, either);
        var now = world.user(alice.id()).stamp();
        assertThat(world.sessions.notEndedOf(alice.id()))
                .extracting(Session::birth)
                .allMatch(birth -> birth.stamp().equals(now));
    }

    private ChangePassword.Result change(Caller caller, String current, String wanted) {
        return node.signet().changePassword().changePassword(caller, World.proof(current), World.password(wanted));
    }
}
