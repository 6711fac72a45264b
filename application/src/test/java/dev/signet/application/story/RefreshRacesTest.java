package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.RefreshClientTokens;
import dev.signet.application.port.in.RefreshTokens.Result.Over;
import dev.signet.application.port.in.RefreshTokens.Result.Refreshed;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.LoginPolicy;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A refresh reads without a lock, so anything may happen before it writes. It writes nothing then, and looks under the locks. */
final class RefreshRacesTest {

    /** Which call of the database is the write: the one before it reads. */
    private static final long WRITE = 1;

    /** The same for a third party's: before its session its client is read, and after it the login. */
    private static final long WRITE_OF_A_CLIENT = 3;

    /** The write and its commit. */
    private static final long CALLS_OF_A_WRITE = 2;

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final User alice = node.register("alice");

    @Test
    void anOrdinaryRefreshIsOneReadAndOneWrite() {
        var login = node.logInByToken("alice");
        long before = world.database.calls();

        node.refresh(login);

        assertThat(world.database.calls() - before).isEqualTo(WRITE + CALLS_OF_A_WRITE);
    }

    @Test
    void aLogoutBeforeTheWriteIsTold() {
        var login = node.logInByToken("alice");
        var caller = node.caller(login);
        before(WRITE, () -> node.signet().logOut().logOut(caller));

        assertNothingIsIssued(login, EndReason.LOGGED_OUT);
    }

    @Test
    void aLogoutEverywhereBeforeTheWriteIsTold() {
        var login = node.logInByToken("alice");
        var elsewhere = node.caller(node.logInByCookie("alice"));
        before(WRITE, () -> node.signet().logOutEverywhere().logOutEverywhere(elsewhere));

        assertNothingIsIssued(login, EndReason.LOGGED_OUT);
    }

    @Test
    void aPasswordChangeBeforeTheWriteIsTold() {
        var login = node.logInByToken("alice");
        var elsewhere = node.caller(node.logInByCookie("alice"));
        before(WRITE, () -> changePassword(elsewhere));

        assertNothingIsIssued(login, EndReason.PASSWORD_CHANGED);
    }

    @Test
    void aDisablingBeforeTheWriteIsTold() {
        var login = node.logInByToken("alice");
        var administrator = node.administrator();
        before(WRITE, () -> node.signet().disableAccount().disable(administrator, alice.id()));

        assertNothingIsIssued(login, EndReason.ACCOUNT_DISABLED);
    }

    @Test
    void anExclusiveLoginBeforeTheWriteIsTold() {
        var exclusive = World.with(new LoginPolicy.Exclusive());
        var its = exclusive.startNode();
        its.register("alice");
        var login = its.logInByToken("alice");
        exclusive.database.beforeTheCall(WRITE, () -> its.logInByCookie("alice"));

        assertThat(its.tryToRefresh(login)).isEqualTo(new Over(EndReason.REPLACED));
    }

    /** The stamp and the roles are written together, and a token tells of no role that its stamp does not vouch for. */
    @Test
    void aStampThatIsRaisedBeforeTheWriteIsTold() {
        var login = node.logInByToken("alice");
        before(
                WRITE,
                () -> world.transactions.inOne(() -> {
                    var locked = world.users.lock(alice.id()).orElseThrow();
                    world.users.keep(locked.stampedAnew(world.clock.instant()));
                    return locked;
                }));

        assertNothingIsIssued(login, EndReason.STAMP_SUPERSEDED);
    }

    @Test
    void anotherUseOfTheSameTokenBeforeTheWriteHasTheSameSuccessor() {
        var login = node.logInByToken("alice");
        before(WRITE, () -> node.refresh(login));

        var second = node.refresh(login);

        assertThat(World.tokensOf(second).refresh().number()).isEqualTo(2);
        assertThat(world.session(login).family().orElseThrow().counter()).isEqualTo(2);
    }

    @Test
    void whoIsOvertakenByTwoUsesHasAnOldToken() {
        var login = node.logInByToken("alice");
        before(WRITE, () -> node.refresh(node.refresh(login)));

        assertNothingIsIssued(login, EndReason.REFRESH_REUSED);
    }

    @Test
    void whatALogoutAfterTheWriteFindsIsVoid() {
        var login = node.logInByToken("alice");
        var caller = node.caller(login);
        var next = node.refresh(login);
        node.signet().logOut().logOut(caller);

        assertThat(node.show(next)).isNotInstanceOf(Admitted.class);
    }

    @Test
    void anOrdinaryRefreshOfAThirdPartyReadsTheLoginTooAndWritesOnce() {
        var erp = Erp.on(node);
        var tokens = erp.tokensFrom(node.logInByToken("alice"));
        long before = world.database.calls();

        erp.refresh(tokens);

        assertThat(world.database.calls() - before).isEqualTo(WRITE_OF_A_CLIENT + CALLS_OF_A_WRITE);
    }

    @Test
    void aThirdPartyIsToldOfTheEndOfItsLoginBeforeTheWrite() {
        var login = node.logInByToken("alice");
        var erp = Erp.on(node);
        var tokens = erp.tokensFrom(login);
        var caller = node.caller(login);
        before(WRITE_OF_A_CLIENT, () -> node.signet().logOut().logOut(caller));

        assertThat(erp.refresh(tokens)).isEqualTo(new RefreshClientTokens.Result.Over(EndReason.LOGGED_OUT));
    }

    @Test
    void aThirdPartyThatIsCarriedOverBeforeTheWriteGetsTheNewStamp() {
        var exclusive = World.with(new LoginPolicy.Exclusive());
        var its = exclusive.startNode();
        its.register("alice");
        var erp = Erp.on(its);
        var tokens = erp.tokensFrom(its.logInByToken("alice"));
        exclusive.database.beforeTheCall(WRITE_OF_A_CLIENT, () -> its.logInByCookie("alice"));

        var next = ((RefreshClientTokens.Result.Refreshed) erp.refresh(tokens)).tokens();

        assertThat(erp.claims(next).stamp()).isEqualTo(Stamp.of(3));
    }

    private void before(long call, Runnable others) {
        world.pass(Duration.ofMinutes(1));
        world.database.beforeTheCall(call, others);
    }

    private void changePassword(Caller caller) {
        node.signet()
                .changePassword()
                .changePassword(caller, World.proof(World.PASSWORD), World.password("an altogether different one"));
    }

    private void assertNothingIsIssued(Login login, EndReason reason) {
        int minted = world.tokens.minted().size();
        assertThat(node.tryToRefresh(login)).isNotInstanceOf(Refreshed.class).isEqualTo(new Over(reason));
        if (reason != EndReason.REFRESH_REUSED) {
            assertThat(world.tokens.minted()).hasSize(minted);
        }
    }
}
