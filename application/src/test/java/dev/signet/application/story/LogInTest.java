package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Issued;
import dev.signet.application.port.in.LogIn.Result.AccountDisabled;
import dev.signet.application.port.in.LogIn.Result.CredentialsInvalid;
import dev.signet.application.port.in.LogIn.Result.LoggedIn;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Conflict;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Kind;
import dev.signet.domain.user.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogInTest {
    private final World world = World.standard();
    private final Node node = world.startNode();
    private final User alice = node.register("alice");

    @Test
    void aCookieCarriesTheLogin() {
        var login = node.logInByCookie("alice");
        var caller = node.caller(login);
        assertThat(caller.user()).isEqualTo(alice.id());
        assertThat(caller.session()).isEqualTo(login.session());
        assertThat(caller.authTime()).isEqualTo(world.clock.instant());
        assertThat(world.session(login).kind()).isEqualTo(Kind.COOKIE);
    }

    @Test
    void tokensCarryTheLogin() {
        var login = node.logInByToken("alice");
        assertThat(node.caller(login).user()).isEqualTo(alice.id());
        assertThat(world.session(login).kind()).isEqualTo(Kind.TOKEN);
        assertThat(World.tokensOf(login).accessExpiresAt())
                .isEqualTo(world.clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void onlyARememberedCookieOutlivesTheBrowser() {
        var remembered =
                (Issued.Cookie) node.logIn(Attempt.by("alice").remembered()).issued();
        var forgotten = (Issued.Cookie) node.logInByCookie("alice").issued();
        assertThat(remembered.outlivesBrowser()).isTrue();
        assertThat(remembered.expiresAt()).isEqualTo(world.clock.instant().plus(Duration.ofDays(30)));
        assertThat(forgotten.outlivesBrowser()).isFalse();
        assertThat(forgotten.expiresAt()).isEqualTo(world.clock.instant().plus(Duration.ofHours(12)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALICE", "ａｌｉｃｅ"})
    void anySpellingOfTheNameWillDo(String spelling) {
        assertThat(node.logInByCookie(spelling).user()).isEqualTo(alice.id());
    }

    @Test
    void seedBugB2NobodyComesInWithoutTheRightPassword() {
        assertThat(node.tryToLogIn(Attempt.by("alice").typing("correct horse battery stapl")))
                .isInstanceOf(CredentialsInvalid.class);
        assertThat(world.sessions.notEndedOf(alice.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "not a name", ""})
    void anUnknownNameLooksAndCostsLikeAWrongPassword(String name) {
        long start = world.hasher.comparisons();
        var wrong = node.tryToLogIn(Attempt.by("alice").typing("a wrong password"));
        long costOfWrong = world.hasher.comparisons() - start;
        var unknown = node.tryToLogIn(Attempt.by(name));
        long costOfUnknown = world.hasher.comparisons() - start - costOfWrong;
        assertThat(unknown).isEqualTo(wrong).isEqualTo(new CredentialsInvalid(false));
        assertThat(costOfUnknown).isEqualTo(costOfWrong).isEqualTo(1);
    }

    @Test
    void thatAnAccountIsDisabledIsToldOnlyToWhoeverKnowsThePassword() {
        node.signet().disableAccount().disable(node.administrator(), alice.id());
        assertThat(node.tryToLogIn(Attempt.by("alice").typing("a wrong password")))
                .isInstanceOf(CredentialsInvalid.class);
        assertThat(node.tryToLogIn(Attempt.by("alice"))).isInstanceOf(AccountDisabled.class);
    }

    @Test
    void aLoginNeverReusesThePresentedCookieAndEndsItsSession() {
        var first = node.logInByCookie("alice");
        var second = node.logIn(Attempt.by("alice").bringing(World.cookieOf(first)));
        assertThat(World.cookieOf(second)).isNotEqualTo(World.cookieOf(first));
        assertThat(second.session()).isNotEqualTo(first.session());
        assertThat(second.replaced()).isEqualTo(1);
        assertThat(node.show(first)).isEqualTo(new Over(EndReason.REPLACED));
        assertThat(node.show(second)).isInstanceOf(Admitted.class);
    }

    @Test
    void aLoginForTokensEndsThePresentedCookieToo() {
        var first = node.logInByCookie("alice");
        node.logIn(Attempt.by("alice").forTokens().bringing(World.cookieOf(first)));
        assertThat(node.show(first)).isEqualTo(new Over(EndReason.REPLACED));
    }

    @Test
    void whatAnotherUserLeftInThisBrowserEnds() {
        node.register("bob");
        var bobs = node.logInByCookie("bob");
        node.logIn(Attempt.by("alice").bringing(World.cookieOf(bobs)));
        assertThat(node.show(bobs)).isEqualTo(new Over(EndReason.REPLACED));
    }

    @Test
    void bobsOtherDevicesGoOnWhenAliceTakesOverHisBrowser() {
        node.register("bob");
        var bobs = node.logInByCookie("bob");
        var bobsPhone = node.logInByToken("bob");
        node.logIn(Attempt.by("alice").bringing(World.cookieOf(bobs)));
        assertThat(node.show(bobsPhone)).isInstanceOf(Admitted.class);
    }

    @Test
    void aLoginThatFailsEndsNothing() {
        var first = node.logInByCookie("alice");
        node.tryToLogIn(Attempt.by("alice").typing("a wrong password").bringing(World.cookieOf(first)));
        assertThat(node.show(first)).isInstanceOf(Admitted.class);
    }

    @Test
    void aForeignCookieDoesNotHinderALogin() {
        var foreign = Show.foreignCookie();
        assertThat(node.tryToLogIn(Attempt.by("alice").bringing(foreign))).isInstanceOf(LoggedIn.class);
    }

    @Test
    void twoCookiesOfTwoUsersAreAConflictUntilOneLogsInAgain() {
        node.register("bob");
        var alices = node.logInByCookie("alice");
        var bobs = node.logInByCookie("bob");
        assertThat(node.show(Show.cookies(alices, bobs))).isInstanceOf(Conflict.class);
        var again = node.logIn(Attempt.by("alice").bringing(World.cookieOf(alices), World.cookieOf(bobs)));
        assertThat(node.show(Show.cookies(alices, bobs, again))).isInstanceOf(Admitted.class);
    }

    @Test
    void aFullHashingPoolIsNoRefusal() {
        world.hasher.isFull();
        assertThatThrownBy(() -> node.tryToLogIn(Attempt.by("alice"))).isInstanceOf(Unavailable.class);
    }

    @Test
    void aDatabaseThatIsDownIsNoRefusal() {
        world.database.goesDown();
        assertThatThrownBy(() -> node.tryToLogIn(Attempt.by("alice"))).isInstanceOf(Unavailable.class);
    }

    @Test
    void aLoginThatFailsHalfWayLeavesNothingBehind() {
        var first = node.logInByCookie("alice");
        for (long calls = 1; world.sessions.notEndedOf(alice.id()).size() == 1; calls++) {
            assertThat(node.ask(first)).isInstanceOf(Admitted.class);
            world.database.goesDownAfter(calls);
            Outcome.of(() -> node.tryToLogIn(Attempt.by("alice")));
            world.database.comesBack();
        }
        assertThat(world.sessions.notEndedOf(alice.id())).hasSize(2);
    }
}
