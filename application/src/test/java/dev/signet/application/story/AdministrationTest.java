package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.DisableAccount;
import dev.signet.application.port.in.Guarded;
import dev.signet.application.port.in.KickUser.Result.Kicked;
import dev.signet.application.port.in.KickUser.Result.NoSuchSession;
import dev.signet.application.port.in.KickUser.Result.NoSuchUser;
import dev.signet.application.port.in.LogIn.Result.AccountDisabled;
import dev.signet.application.port.in.RefreshTokens;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AdministrationTest {
    private static final Over KICKED = new Over(EndReason.KICKED);
    private static final UserId NOBODY = new UserId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final SessionId NO_SESSION = SessionId.of(new byte[SessionId.BYTES]);

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final User alice = node.register("alice");

    /** Everything that only an administrator may do, done to nobody. */
    static Stream<Function<Node, Function<Caller, Guarded<?>>>> everything() {
        return Stream.of(
                node -> caller -> node.signet().kickUser().kick(caller, NOBODY),
                node -> caller -> node.signet().kickUser().kick(caller, NOBODY, NO_SESSION),
                node -> caller -> node.signet().disableAccount().disable(caller, NOBODY),
                node -> caller -> node.signet().disableAccount().enable(caller, NOBODY),
                node -> caller -> node.signet().countOnline().countOnline(caller),
                node -> caller -> node.signet().lookUpUser().lookUp(caller, "alice"),
                node -> caller -> node.signet().lookUpUser().sessionsOf(caller, NOBODY));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whoeverIsNoAdministratorIsNotAllowed(Function<Node, Function<Caller, Guarded<?>>> deed) {
        var caller = node.caller(node.logInByCookie("alice"));
        assertThat(deed.apply(node).apply(caller)).isInstanceOf(Guarded.NotAllowed.class);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void fiveMinutesAfterTypingThePasswordAnAdministratorMustTypeItAgain(
            Function<Node, Function<Caller, Guarded<?>>> deed) {
        var caller = node.administrator();
        world.pass(Duration.ofMinutes(5));
        assertThat(deed.apply(node).apply(caller)).isInstanceOf(Guarded.Granted.class);
        world.pass(Duration.ofNanos(1));
        assertThat(deed.apply(node).apply(caller)).isEqualTo(new Guarded.StepUpRequired<>(Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void anAdministratorsTokenMustHaveBeenIssuedForIt(Function<Node, Function<Caller, Guarded<?>>> deed) {
        node.administrator();
        var caller = node.caller(node.logInByToken("root"));
        assertThat(deed.apply(node).apply(caller)).isInstanceOf(Guarded.Granted.class);
        assertThat(deed.apply(node).apply(withoutScopes(caller))).isInstanceOf(Guarded.StepUpRequired.class);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void anAdministratorWhoIsNoneAnyMoreIsNotAllowed(Function<Node, Function<Caller, Guarded<?>>> deed) {
        var caller = node.administrator();
        world.transactions.inOne(() -> {
            var root = world.users.lock(caller.user()).orElseThrow();
            world.users.keep(root.withRoles(Set.of(), world.clock.instant()));
            return root;
        });
        assertThat(deed.apply(node).apply(caller)).isInstanceOf(Guarded.NotAllowed.class);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aDisabledAdministratorIsNotAllowed(Function<Node, Function<Caller, Guarded<?>>> deed) {
        var caller = node.administrator();
        node.signet().disableAccount().disable(caller, caller.user());
        assertThat(deed.apply(node).apply(caller)).isInstanceOf(Guarded.NotAllowed.class);
    }

    @Test
    void anOrdinaryUsersTokenIsNotIssuedForAdministration() {
        assertThat(world.claims(node.logInByToken("alice")).scopes())
                .containsExactlyInAnyOrder("openid", "profile", "account");
    }

    @Test
    void anAdministratorsRefreshedTokenIsIssuedForItOnlyWhileFresh() {
        node.administrator();
        var login = node.logInByToken("root");
        world.pass(Duration.ofMinutes(5).plusNanos(1));
        assertThat(world.claims(node.refresh(login)).scopes()).doesNotContain("admin");
    }

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

    @Test
    void whoWasSeenInTheLastFiveMinutesIsOnline() {
        node.show(node.logInByCookie("alice"));
        world.pass(Duration.ofMinutes(5).plusNanos(1));
        node.register("bob");
        node.show(node.logInByToken("bob"));
        node.show(node.logInByCookie("bob"));
        var administrator = node.administrator();
        assertThat(Granted.by(node.signet().countOnline().countOnline(administrator)))
                .isEqualTo(2);
    }

    @Test
    void aUserIsLookedUpInAnySpelling() {
        var administrator = node.administrator();
        var lookUpUser = node.signet().lookUpUser();
        assertThat(Granted.by(lookUpUser.lookUp(administrator, "ALICE"))).contains(alice);
        assertThat(Granted.by(lookUpUser.lookUp(administrator, "nobody"))).isEmpty();
        assertThat(Granted.by(lookUpUser.lookUp(administrator, "not a name"))).isEmpty();
    }

    @Test
    void theLiveSessionsOfAUserAreShown() {
        var administrator = node.administrator();
        node.signet().logOut().logOut(node.caller(node.logInByCookie("alice")));
        var live = node.logInByToken("alice");
        var lookUpUser = node.signet().lookUpUser();
        assertThat(Granted.by(lookUpUser.sessionsOf(administrator, alice.id())).orElseThrow())
                .extracting(Session::id)
                .containsExactly(live.session());
        assertThat(Granted.by(lookUpUser.sessionsOf(administrator, NOBODY))).isEmpty();
    }

    private DisableAccount.Result disable() {
        return Granted.by(node.signet().disableAccount().disable(node.administrator(), alice.id()));
    }

    private static Caller withoutScopes(Caller caller) {
        return new Caller(
                caller.user(),
                caller.session(),
                caller.stamp(),
                caller.authTime(),
                caller.acr(),
                caller.amr(),
                Set.of(),
                caller.carrier(),
                caller.idleEnd(),
                caller.expiresAt());
    }
}
