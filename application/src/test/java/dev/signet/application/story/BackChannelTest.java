package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.AuditQuestion;
import dev.signet.domain.logout.OwedLogout;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that registered for it hear of ended logins. */
final class BackChannelTest {

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final Erp erp = Erp.on(node);

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    private void deliver() {
        node.signet().thirdParties().deliverLogouts().deliver();
        node.background().run();
    }

    private void logOut(Login login) {
        node.signet().logOut().logOut(node.caller(login));
    }

    @Test
    void aLogoutIsToldOnceWithTheClientsOwnSid() {
        var login = node.logInByCookie("alice");
        var tokens = erp.tokensFrom(login);
        logOut(login);

        deliver();
        deliver();

        assertThat(world.logoutReceivers.told()).hasSize(1);
        var told = world.logoutReceivers.told().getFirst();
        assertThat(told.address()).isEqualTo(Erp.ENDED);
        var claims = world.idTokens.readLogout(told.token()).orElseThrow();
        assertThat(claims.session()).isEqualTo(erp.idClaims(tokens).session());
        assertThat(claims.subject()).isEqualTo(login.user());
        assertThat(claims.audience()).isEqualTo(erp.client().id());
        assertThat(world.owedLogouts.count()).isZero();
    }

    @Test
    void whatIsOwedIsWrittenDownWithTheEndOrNotAtAll() {
        var login = node.logInByCookie("alice");
        erp.tokensFrom(login);
        var caller = node.caller(login);
        world.database.losesTheAnswerOfTheNextCommit();

        assertThatThrownBy(() -> node.signet().logOut().logOut(caller)).isInstanceOf(Unavailable.class);

        assertThat(world.owedLogouts.count()).isEqualTo(1);
    }

    @Test
    void everyWayToEndALoginIsTold() {
        var administrator = node.administrator();
        var login = node.logInByCookie("alice");
        erp.tokensFrom(login);
        node.signet().kickUser().kick(administrator, login.user());
        assertThat(world.owedLogouts.count()).isEqualTo(1);

        var second = node.logInByCookie("alice");
        erp.tokensFrom(second);
        node.signet().logOutEverywhere().logOutEverywhere(node.caller(second));
        assertThat(world.owedLogouts.count()).isEqualTo(2);

        var third = node.logInByCookie("alice");
        erp.tokensFrom(third);
        node.signet()
                .thirdParties()
                .withdrawGrant()
                .withdraw(node.caller(third), erp.client().id());
        assertThat(world.owedLogouts.count()).isEqualTo(3);
    }

    @Test
    void aLoginThatRanOutIsToldByTheSweeper() {
        var tokens = erp.tokensFrom(node.logInByCookie("alice"));
        world.pass(Duration.ofHours(12).plusMinutes(9));
        node.signet().sweep().sweep();
        assertThat(world.owedLogouts.count()).isZero();

        world.pass(Duration.ofMinutes(1));
        node.signet().sweep().sweep();

        assertThat(world.owedLogouts.count()).isEqualTo(1);
        assertThat(erp.session(tokens).ending()).isPresent();
    }

    @Test
    void whoMayOutliveTheLoginHearsOfItsEndAndGoesOn() {
        var login = node.logInByCookie("alice");
        var tokens = erp.tokensFrom(login, "scope", "openid offline_access");
        logOut(login);

        deliver();

        assertThat(world.logoutReceivers.told()).hasSize(1);
        assertThat(erp.session(tokens).ending()).isEmpty();
    }

    @Test
    void whoDoesNotListenIsToldLater() {
        var login = node.logInByCookie("alice");
        erp.tokensFrom(login);
        logOut(login);
        world.logoutReceivers.goDeaf();
        deliver();
        deliver();
        assertThat(world.owedLogouts.count()).isEqualTo(1);
        world.logoutReceivers.listenAgain();

        world.pass(OwedLogout.FIRST_PAUSE.minusMillis(1));
        deliver();
        assertThat(world.logoutReceivers.told()).isEmpty();
        world.pass(Duration.ofMillis(1));
        deliver();

        assertThat(world.logoutReceivers.told()).hasSize(1);
        assertThat(world.owedLogouts.count()).isZero();
    }

    @Test
    void whoDoesNotListenForADayIsGivenUp() {
        var login = node.logInByCookie("alice");
        erp.tokensFrom(login);
        logOut(login);
        world.logoutReceivers.goDeaf();
        deliver();

        world.pass(OwedLogout.PATIENCE);
        deliver();

        assertThat(world.owedLogouts.count()).isZero();
        assertThat(world.audit.read(AuditQuestion.latest(9).of(AuditKind.LOGOUT_GIVEN_UP)))
                .hasSize(1);
    }

    @Test
    void aNodeThatDiesOverAnAttemptOwesItStill() {
        var login = node.logInByCookie("alice");
        erp.tokensFrom(login);
        logOut(login);
        node.signet().thirdParties().deliverLogouts().deliver();

        world.pass(OwedLogout.FIRST_PAUSE);
        deliver();

        assertThat(world.logoutReceivers.told()).isNotEmpty();
    }

    @Test
    void oneNodeAtATimeDelivers() {
        var second = world.startNode();
        var login = node.logInByCookie("alice");
        erp.tokensFrom(login);
        logOut(login);

        int begun = node.signet().thirdParties().deliverLogouts().deliver()
                + second.signet().thirdParties().deliverLogouts().deliver();

        assertThat(begun).isEqualTo(1);
        assertThat(second.signet().thirdParties().deliverLogouts().owed()).isEqualTo(1);
    }

    @Test
    void aClientThatDidNotRegisterForItHearsNothing() {
        var quiet = erp.client();
        var login = node.logInByCookie("alice");
        erp.tokensFrom(login);
        world.clients.keep(quiet.disable(world.clock.instant()));

        logOut(login);

        assertThat(world.owedLogouts.count()).isZero();
    }
}
