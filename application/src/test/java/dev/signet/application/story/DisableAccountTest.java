package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.DisableAccount;
import dev.signet.application.port.in.LogIn.Result.AccountDisabled;
import dev.signet.application.port.in.RefreshTokens;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import org.junit.jupiter.api.Test;

final class DisableAccountTest {
    private static final UserId NOBODY = new UserId("AAAAAAAAAAAAAAAAAAAAAA");

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final User alice = node.register("alice");

    @Test
    void seedBugB8ADisabledUserIsOutEverywhereAndStaysOut() {
        var cookie = node.logInByCookie("alice");
        var token = node.logInByToken("alice");
        assertThat(disable()).isEqualTo(DisableAccount.Result.DONE);
        assertThat(node.show(cookie)).isEqualTo(new Over(EndReason.ACCOUNT_DISABLED));
        assertThat(node.fromMemory(token)).isEqualTo(new Over(EndReason.ACCOUNT_DISABLED));
        assertThat(node.tryToRefresh(token)).isEqualTo(new RefreshTokens.Result.Over(EndReason.ACCOUNT_DISABLED));
        assertThat(node.tryToLogIn(Attempt.by("alice"))).isInstanceOf(AccountDisabled.class);
    }

    @Test
    void anAdministratorCannotLockTheOwnAccount() {
        var root = node.administrator();
        assertThat(Granted.by(node.signet().disableAccount().disable(root, root.user())))
                .isEqualTo(DisableAccount.Result.ONESELF);
        assertThat(world.user(root.user()).isActive()).isTrue();
    }

    @Test
    void disablingTwiceIsDisablingOnce() {
        disable();
        var disabled = world.user(alice.id());
        disable();
        assertThat(world.user(alice.id())).isEqualTo(disabled);
    }

    @Test
    void anEnabledUserLogsInAgainAndNothingOfBeforeComesBack() {
        var before = node.logInByToken("alice");
        disable();
        assertThat(Granted.by(node.signet().disableAccount().enable(node.administrator(), alice.id())))
                .isEqualTo(DisableAccount.Result.DONE);
        assertThat(node.show(node.logInByToken("alice"))).isInstanceOf(Admitted.class);
        assertThat(node.show(before)).isEqualTo(new Over(EndReason.ACCOUNT_DISABLED));
        assertThat(node.ask(before)).isEqualTo(new Over(EndReason.ACCOUNT_DISABLED));
        assertThat(node.tryToRefresh(before)).isEqualTo(new RefreshTokens.Result.Over(EndReason.ACCOUNT_DISABLED));
    }

    @Test
    void nobodyIsNotDisabled() {
        var administrator = node.administrator();
        assertThat(Granted.by(node.signet().disableAccount().disable(administrator, NOBODY)))
                .isEqualTo(DisableAccount.Result.NO_SUCH_USER);
        assertThat(Granted.by(node.signet().disableAccount().enable(administrator, NOBODY)))
                .isEqualTo(DisableAccount.Result.NO_SUCH_USER);
    }

    private DisableAccount.Result disable() {
        return Granted.by(node.signet().disableAccount().disable(node.administrator(), alice.id()));
    }
}
