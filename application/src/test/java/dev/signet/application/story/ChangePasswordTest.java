package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.ChangePassword;
import dev.signet.application.port.in.ChangePassword.Result.AlreadyOver;
import dev.signet.application.port.in.ChangePassword.Result.Changed;
import dev.signet.application.port.in.ChangePassword.Result.CurrentPasswordWrong;
import dev.signet.application.port.in.ChangePassword.Result.Rejected;
import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.in.Issued;
import dev.signet.application.port.in.LogIn.Result.CredentialsInvalid;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.RefreshTokens;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChangePasswordTest {
    private static final String WANTED = "an altogether different one";
    private static final Over PASSWORD_CHANGED = new Over(EndReason.PASSWORD_CHANGED);

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final User alice = node.register("alice");

    @Test
    void allThatWasIssuedBeforeIsVoid() {
        var cookie = node.logInByCookie("alice");
        node.ask(cookie);
        var token = node.logInByToken("alice");
        var granted = ThirdParty.grantedBy(token, world);
        var mine = node.logInByCookie("alice");
        change(mine);
        assertThat(node.fromMemory(cookie)).isEqualTo(PASSWORD_CHANGED);
        assertThat(node.fromMemory(token)).isEqualTo(PASSWORD_CHANGED);
        assertThat(node.ask(token)).isEqualTo(PASSWORD_CHANGED);
        assertThat(node.show(mine)).isEqualTo(PASSWORD_CHANGED);
        assertThat(node.tryToRefresh(token)).isEqualTo(new RefreshTokens.Result.Over(EndReason.PASSWORD_CHANGED));
        assertThat(world.sessions.find(granted.id()).flatMap(Session::ending)).isPresent();
    }

    @Test
    void theCallerGoesOnWithANewSession() {
        var mine = node.logInByCookie("alice");
        var next = change(mine);
        assertThat(next.session()).isNotEqualTo(mine.session());
        assertThat(World.cookieOf(next)).isNotEqualTo(World.cookieOf(mine));
        assertThat(node.show(next)).isInstanceOf(Admitted.class);
        assertThat(node.caller(next).stamp()).isEqualTo(Stamp.of(2));
        assertThat(next.replaced()).isEqualTo(1);
    }

    @Test
    void whoeverCameWithTokensGoesOnWithTokens() {
        var next = change(node.logInByToken("alice"));
        assertThat(node.show(next)).isInstanceOf(Admitted.class);
        assertThat(node.show(node.refresh(next))).isInstanceOf(Admitted.class);
    }

    @Test
    void aRememberedLoginStaysRemembered() {
        var remembered = (Issued.Cookie)
                change(node.logIn(Attempt.by("alice").remembered())).issued();
        var forgotten = (Issued.Cookie)
                change(node.logIn(Attempt.by("alice").typing(WANTED)), WANTED).issued();
        assertThat(remembered.outlivesBrowser()).isTrue();
        assertThat(forgotten.outlivesBrowser()).isFalse();
    }

    @Test
    void anotherNodeRefusesWhatWasBefore() {
        var other = world.startNode();
        var token = node.logInByToken("alice");
        var next = change(node.logInByCookie("alice"));
        assertThat(other.fromMemory(token)).isEqualTo(PASSWORD_CHANGED);
        assertThat(other.show(next)).isInstanceOf(Admitted.class);
    }

    @Test
    void onlyTheNewPasswordIsGood() {
        change(node.logInByCookie("alice"));
        assertThat(node.tryToLogIn(Attempt.by("alice"))).isInstanceOf(CredentialsInvalid.class);
        assertThat(node.show(node.logIn(Attempt.by("alice").typing(WANTED)))).isInstanceOf(Admitted.class);
    }

    @Test
    void whoeverDoesNotKnowTheCurrentOneChangesNothing() {
        var mine = node.logInByCookie("alice");
        assertThat(change(mine, "not the current one", WANTED)).isInstanceOf(CurrentPasswordWrong.class);
        assertThat(node.show(mine)).isInstanceOf(Admitted.class);
        assertThat(world.user(alice.id())).isEqualTo(alice);
    }

    @ParameterizedTest
    @CsvSource({"short12, PASSWORD_TOO_SHORT", "12345678, PASSWORD_COMMON"})
    void aWeakNewOneIsRejected(String weak, Flaw flaw) {
        var mine = node.logInByCookie("alice");
        assertThat(change(mine, World.PASSWORD, weak)).isEqualTo(new Rejected(flaw));
        assertThat(node.show(mine)).isInstanceOf(Admitted.class);
        assertThat(world.user(alice.id())).isEqualTo(alice);
    }

    @Test
    void whoeverIsOutAlreadyChangesNothing() {
        var mine = node.logInByCookie("alice");
        var caller = node.caller(mine);
        node.signet().logOut().logOut(caller);
        var result = node.signet()
                .changePassword()
                .changePassword(caller, World.proof(World.PASSWORD), World.password(WANTED));
        assertThat(result).isEqualTo(new AlreadyOver(EndReason.LOGGED_OUT));
        assertThat(world.user(alice.id())).isEqualTo(alice);
    }

    @Test
    void halfAPasswordChangeDoesNotExist() {
        var mine = node.logInByToken("alice");
        var caller = node.caller(mine);
        for (long calls = 0; calls < 9; calls++) {
            world.database.goesDownAfter(calls);
            assertThatThrownBy(() -> node.signet()
                            .changePassword()
                            .changePassword(caller, World.proof(World.PASSWORD), World.password(WANTED)))
                    .isInstanceOf(Unavailable.class);
            world.database.comesBack();
            assertThat(world.user(alice.id())).isEqualTo(alice);
            assertThat(node.show(mine)).isInstanceOf(Admitted.class);
            assertThat(world.sessions.notEndedOf(alice.id())).hasSize(1);
        }
        change(mine);
    }

    private Login change(Login login) {
        return change(login, World.PASSWORD);
    }

    private Login change(Login login, String current) {
        return ((Changed) change(login, current, WANTED)).login();
    }

    private ChangePassword.Result change(Login login, String current, String wanted) {
        return node.signet()
                .changePassword()
                .changePassword(node.caller(login), World.proof(current), World.password(wanted));
    }
}
