package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.RefreshTokens.Result;
import dev.signet.application.port.in.RefreshTokens.Result.NotARefreshToken;
import dev.signet.application.port.in.RefreshTokens.Result.NotGenuine;
import dev.signet.application.port.in.RefreshTokens.Result.Over;
import dev.signet.application.port.in.RefreshTokens.Result.Refreshed;
import dev.signet.application.port.in.VerifyCredential;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.refresh.KeyId;
import dev.signet.domain.refresh.RefreshFamily;
import dev.signet.domain.refresh.RefreshToken;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.User;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class RefreshTest {
    private static final Duration LEEWAY = Duration.ofSeconds(30);
    private static final Over REUSED = new Over(EndReason.REFRESH_REUSED);

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final User alice = node.register("alice");

    @Test
    void aRefreshTokenBuysANewPair() {
        var first = node.logInByToken("alice");
        world.pass(Duration.ofMinutes(9));
        var second = node.refresh(first);
        assertThat(refreshOf(second)).isNotEqualTo(refreshOf(first));
        assertThat(second.session()).isEqualTo(first.session());
        assertThat(second.authTime()).isEqualTo(first.authTime());
        assertThat(World.tokensOf(second).accessExpiresAt())
                .isEqualTo(world.clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(node.show(second)).isInstanceOf(Admitted.class);
        assertThat(node.show(node.refresh(second))).isInstanceOf(Admitted.class);
    }

    @Test
    void aPairCarriesTheStampOfTheBirthOfItsSession() {
        var login = node.logInByToken("alice");
        assertThat(world.claims(node.refresh(login)).stamp()).isEqualTo(Stamp.first());
    }

    @Test
    void refreshingIsUse() {
        var login = node.logInByToken("alice");
        world.pass(Duration.ofDays(13));
        node.refresh(login);
        assertThat(world.session(login).life().idleEnd())
                .isEqualTo(world.clock.instant().plus(Duration.ofDays(14)));
    }

    @Test
    void aLostResponseIsAnsweredAgainWithTheSamePair() {
        var login = node.logInByToken("alice");
        var answer = node.refresh(login);
        world.pass(LEEWAY);
        assertSamePair(node.refresh(login), answer);
    }

    @Test
    void everyNodeGivesTheSameAnswer() {
        var login = node.logInByToken("alice");
        assertSamePair(world.startNode().refresh(login), node.refresh(login));
    }

    @Test
    void seedBugB7ATokenUsedAgainAfterTheLeewayEndsTheSession() {
        var login = node.logInByToken("alice");
        var next = node.refresh(login);
        world.pass(LEEWAY.plusNanos(1));
        assertThat(node.tryToRefresh(login)).isEqualTo(REUSED);
        assertThat(node.show(login)).isEqualTo(new VerifyCredential.Over(EndReason.REFRESH_REUSED));
        assertThat(node.show(next)).isEqualTo(new VerifyCredential.Over(EndReason.REFRESH_REUSED));
        assertThat(node.tryToRefresh(next)).isEqualTo(REUSED);
    }

    @Test
    void aGrandparentIsReuseEvenInsideTheLeeway() {
        var login = node.logInByToken("alice");
        var next = node.refresh(login);
        node.refresh(next);
        assertThat(node.tryToRefresh(login)).isEqualTo(REUSED);
    }

    @Test
    void reuseEndsOneSessionAndLeavesTheOthers() {
        var phone = node.logInByToken("alice");
        var login = node.logInByToken("alice");
        node.refresh(node.refresh(login));
        node.tryToRefresh(login);
        assertThat(node.show(phone)).isInstanceOf(Admitted.class);
    }

    @Test
    void aTokenThatTheDatabaseHasForgottenIsTheTruth() {
        var login = node.logInByToken("alice");
        var before = world.session(login);
        var third = node.refresh(node.refresh(login));
        loseCommitsSince(before);
        var fourth = node.refresh(third);
        assertThat(refreshOf(fourth).number()).isEqualTo(4);
        assertThat(node.show(fourth)).isInstanceOf(Admitted.class);
        assertSamePair(node.refresh(third), fourth);
    }

    @Test
    void aHundredUsesAtOnceOfOneTokenGiveOneSuccessor() {
        var login = node.logInByToken("alice");
        var other = world.startNode();
        var turn = new AtomicInteger();
        var answers = AtOnce.times(100, () -> (turn.getAndIncrement() % 2 == 0 ? node : other).refresh(login));
        assertThat(answers).extracting(RefreshTest::refreshOf).containsOnly(refreshOf(answers.getFirst()));
        assertThat(answers).extracting(world::claims).containsOnly(world.claims(answers.getFirst()));
        assertThat(family(login).counter()).isEqualTo(2);
    }

    @Test
    void aForgedSealTouchesNothing() {
        var login = node.logInByToken("alice");
        var before = world.session(login);
        var forged = RefreshToken.of(login.session().value(), 7, new byte[32]);
        assertThat(refresh(forged.reveal())).isInstanceOf(NotGenuine.class);
        assertThat(world.session(login)).isEqualTo(before);
        assertThat(node.tryToRefresh(login)).isInstanceOf(Refreshed.class);
    }

    @Test
    void theSealOfOneTokenIsGoodForNoOther() {
        var login = node.logInByToken("alice");
        var text = refreshOf(login).reveal();
        assertThat(refresh(text.replace(".1.", ".2."))).isInstanceOf(NotGenuine.class);
        var other = node.logInByToken("alice");
        assertThat(refresh(text.replace(login.session().value(), other.session().value())))
                .isInstanceOf(NotGenuine.class);
    }

    @Test
    void aFamilyThatNobodyRemembersIsNotGenuine() {
        var elsewhere = World.standard().startNode();
        elsewhere.register("alice");
        elsewhere.logInByToken("alice");
        assertThat(node.tryToRefresh(elsewhere.logInByToken("alice"))).isInstanceOf(NotGenuine.class);
    }

    @Test
    void seedBugB5AnAccessTokenIsNoRefreshToken() {
        var access = World.tokensOf(node.logInByToken("alice")).access().reveal();
        assertThat(refresh(access)).isInstanceOf(NotARefreshToken.class);
    }

    @Test
    void aCookieSessionHasNoRefreshTokens() {
        var login = node.logInByCookie("alice");
        var text = RefreshToken.of(login.session().value(), 1, new byte[32]).reveal();
        assertThat(refresh(text)).isInstanceOf(NotGenuine.class);
    }

    @Test
    void aThirdPartysTokensAreNotRefreshedHere() {
        var login = node.logInByToken("alice");
        var granted = ThirdParty.grantedBy(login, world);
        var seal = world.seals.seal(
                family(login).key(),
                "refresh|" + granted.id() + "|1|" + family(login).salt());
        var text = RefreshToken.of(granted.id().value(), 1, seal.orElseThrow()).reveal();
        assertThat(refresh(text)).isInstanceOf(NotGenuine.class);
    }

    @Test
    void aFamilyKeepsItsKeyWhenANewOneIsThere() {
        var login = node.logInByToken("alice");
        world.seals.add(new KeyId("k2"));
        assertThat(family(node.refresh(login)).key()).isEqualTo(new KeyId("k1"));
        assertThat(family(node.logInByToken("alice")).key()).isEqualTo(new KeyId("k2"));
    }

    /** Another node may have it, and nobody is to be logged out because this one has not. */
    @Test
    void withoutTheKeyOfALiveFamilyNobodyCanTell() {
        var login = node.logInByToken("alice");
        world.seals.add(new KeyId("k2"));
        world.seals.retire(new KeyId("k1"));
        assertThatThrownBy(() -> node.tryToRefresh(login)).isInstanceOf(Unavailable.class);
        world.pass(Duration.ofMinutes(9));
        assertThatThrownBy(() -> node.renew(login)).isInstanceOf(Unavailable.class);
    }

    @Test
    void whatARetiredKeySealedOfAnEndedFamilyIsNotGenuine() {
        var login = node.logInByToken("alice");
        node.signet().logOut().logOut(node.caller(login));
        world.seals.add(new KeyId("k2"));
        world.seals.retire(new KeyId("k1"));
        assertThat(node.tryToRefresh(login)).isInstanceOf(NotGenuine.class);
    }

    @Test
    void afterALogoutTheReasonIsTold() {
        var login = node.logInByToken("alice");
        node.signet().logOut().logOut(node.caller(login));
        assertThat(node.tryToRefresh(login)).isEqualTo(new Over(EndReason.LOGGED_OUT));
    }

    @Test
    void seedBugB8ADisabledUserGetsNothing() {
        var login = node.logInByToken("alice");
        node.signet().disableAccount().disable(node.administrator(), alice.id());
        assertThat(node.tryToRefresh(login)).isEqualTo(new Over(EndReason.ACCOUNT_DISABLED));
    }

    @Test
    void seedBugB8ARaisedStampEndsTheFamily() {
        var login = node.logInByToken("alice");
        world.transactions.inOne(() -> {
            var locked = world.users.lock(alice.id()).orElseThrow();
            world.users.keep(locked.stampedAnew(world.clock.instant()));
            return locked;
        });
        assertThat(node.tryToRefresh(login)).isEqualTo(new Over(EndReason.STAMP_SUPERSEDED));
    }

    @Test
    void aSessionThatRestedTooLongIsOver() {
        var login = node.logInByToken("alice");
        world.pass(Duration.ofDays(14));
        assertThat(node.tryToRefresh(login)).isEqualTo(new Over(EndReason.IDLE));
    }

    @Test
    void aSessionAtItsAbsoluteEndIsOver() {
        var login = refreshedEachDay(node.logInByToken("alice"), 29);
        world.pass(Duration.ofDays(1));
        assertThat(node.tryToRefresh(login)).isEqualTo(new Over(EndReason.EXPIRED));
    }

    @Test
    void nothingIsIssuedBeyondTheAbsoluteEnd() {
        var login = refreshedEachDay(node.logInByToken("alice"), 29);
        world.pass(Duration.ofDays(1).minusMinutes(1));
        var last = World.tokensOf(node.refresh(login));
        assertThat(last.accessExpiresAt()).isEqualTo(login.expiresAt());
        assertThat(last.refreshExpiresAt()).isEqualTo(login.expiresAt());
    }

    @Test
    void aDatabaseThatIsDownIsNoRefusalAndCostsNoToken() {
        var login = node.logInByToken("alice");
        for (long calls = 0; calls < 8; calls++) {
            world.database.goesDownAfter(calls);
            Outcome.of(() -> node.tryToRefresh(login));
            world.database.comesBack();
            assertThat(node.tryToRefresh(login)).isInstanceOf(Refreshed.class);
        }
        world.database.goesDown();
        assertThatThrownBy(() -> node.tryToRefresh(login)).isInstanceOf(Unavailable.class);
    }

    @Test
    void aCommitOfUnknownOutcomeIsRepairedByTheRetry() {
        var login = node.logInByToken("alice");
        world.database.losesTheAnswerOfTheNextCommit();
        assertThatThrownBy(() -> node.tryToRefresh(login)).isInstanceOf(Unavailable.class);
        assertThat(refreshOf(node.refresh(login)).number()).isEqualTo(2);
    }

    private void assertSamePair(Login one, Login other) {
        assertThat(refreshOf(one)).isEqualTo(refreshOf(other));
        assertThat(world.claims(one)).isEqualTo(world.claims(other));
    }

    private Login refreshedEachDay(Login login, int days) {
        var current = login;
        for (int day = 0; day < days; day++) {
            world.pass(Duration.ofDays(1));
            current = node.refresh(current);
        }
        return current;
    }

    private void loseCommitsSince(Session before) {
        world.transactions.inOne(() -> {
            world.users.lock(before.user());
            world.sessions.lock(before.id());
            world.sessions.keep(before);
            return before;
        });
    }

    private Result refresh(String text) {
        return node.signet().refreshTokens().refresh(text);
    }

    private RefreshFamily family(Login login) {
        return world.session(login).family().orElseThrow();
    }

    private static RefreshToken refreshOf(Login login) {
        return World.tokensOf(login).refresh();
    }
}
