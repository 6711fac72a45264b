package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.RenewToken.Result;
import dev.signet.application.port.in.RenewToken.Result.BadToken;
import dev.signet.application.port.in.RenewToken.Result.Over;
import dev.signet.application.port.in.RenewToken.Result.Renewed;
import dev.signet.application.port.in.RenewToken.Result.TooEarly;
import dev.signet.application.port.in.VerifyCredential;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.out.Unavailable;
import dev.signet.application.usecase.Policies;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.AccessToken;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.refresh.Grace;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.stamp.Stamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RenewTest {
    private static final Policies STANDARD = Policies.standard(World.ISSUER);

    private final World world = World.standard();
    private final Node node = nodeWithAlice(world);

    @Test
    void beforeTheWindowItIsTooEarly() {
        var login = node.logInByToken("alice");
        world.clock.set(end(login).minus(Duration.ofMinutes(5)).minusNanos(1));
        assertThat(node.renew(login))
                .isEqualTo(new TooEarly(world.clock.instant(), end(login).minus(Duration.ofMinutes(5))));
    }

    @Test
    void theWindowIsClosedAtItsStart() {
        var login = node.logInByToken("alice");
        world.clock.set(end(login).minus(Duration.ofMinutes(5)));
        assertThat(node.renew(login)).isInstanceOf(Renewed.class);
    }

    @Test
    void theWindowIsOpenAtItsEnd() {
        var login = node.logInByToken("alice");
        world.clock.set(end(login).minusNanos(1));
        assertThat(node.renew(login)).isInstanceOf(Renewed.class);
        var late = node.logInByToken("alice");
        world.clock.set(end(late));
        assertThat(node.renew(late)).isEqualTo(new BadToken(TokenFault.EXPIRED));
    }

    @Test
    void lifeIsAppendedToTheOldToken() {
        var login = inTheWindow(node);
        var claims = claims(node.renew(login));
        assertThat(claims.expiresAt()).isEqualTo(end(login).plus(Duration.ofMinutes(10)));
        assertThat(claims.issuedAt()).isBeforeOrEqualTo(world.clock.instant());
        assertThat(claims.person().orElseThrow().session()).isEqualTo(login.session());
        assertThat(claims.scopes()).isEqualTo(world.claims(login).scopes());
        assertThat(node.show(bearer(node.renew(login)))).isInstanceOf(Admitted.class);
    }

    @Test
    void whoeverAsksAgainGetsTheSameSuccessorOnAnyNode() {
        var login = inTheWindow(node);
        var first = claims(node.renew(login));
        world.pass(Duration.ofSeconds(29));
        assertThat(claims(node.renew(login))).isEqualTo(first);
        assertThat(claims(world.startNode().renew(login))).isEqualTo(first);
    }

    @Test
    void theChainCannotFork() {
        var login = inTheWindow(node);
        var successors = AtOnce.times(20, () -> claims(node.renew(login)));
        assertThat(successors).containsOnly(successors.getFirst());
        assertThat(successors.getFirst().id()).isNotEqualTo(world.claims(login).id());
    }

    @Test
    void theOldTokenDiesAfterTheLeeway() {
        var login = inTheWindow(node);
        node.renew(login);
        world.pass(Duration.ofSeconds(30).minusNanos(1));
        assertThat(node.show(login)).isInstanceOf(Admitted.class);
        world.pass(Duration.ofNanos(1));
        assertThat(node.show(login)).isEqualTo(new VerifyCredential.Over(EndReason.REPLACED));
        assertThat(node.renew(login)).isEqualTo(new Over(EndReason.REPLACED));
    }

    @Test
    void askingAgainDoesNotProlongTheOldToken() {
        var login = inTheWindow(node);
        node.renew(login);
        world.pass(Duration.ofSeconds(29));
        node.renew(login);
        assertThat(world.log.head()).isEqualTo(1);
        world.pass(Duration.ofSeconds(1));
        assertThat(node.show(login)).isEqualTo(new VerifyCredential.Over(EndReason.REPLACED));
    }

    @Test
    void aSwitchLeavesTheOldTokenToItsOwnEnd() {
        var lenient = nodeWithAlice(new World(withoutOldTokensDying()));
        var login = inTheWindow(lenient);
        lenient.renew(login);
        lenient.world().pass(Duration.ofMinutes(1));
        assertThat(lenient.show(login)).isInstanceOf(Admitted.class);
    }

    @Test
    void theAbsoluteEndCapsTheSuccessor() {
        var login = node.logInByToken("alice");
        for (int days = 0; days < 29; days++) {
            world.pass(Duration.ofDays(1));
            login = node.refresh(login);
        }
        world.pass(Duration.ofDays(1).minusMinutes(12));
        login = node.refresh(login);
        world.pass(Duration.ofMinutes(6));
        assertThat(claims(node.renew(login)).expiresAt()).isEqualTo(login.expiresAt());
    }

    @Test
    void aChainOfRenewalsKeepsASessionFromRestingTooLong() {
        var login = inTheWindow(node);
        var before = world.session(login).life().idleEnd();
        node.renew(login);
        assertThat(world.session(login).life().idleEnd()).isAfter(before);
    }

    @Test
    void withoutGraceAnExpiredTokenBuysNothing() {
        var login = node.logInByToken("alice");
        world.pass(Duration.ofMinutes(10));
        assertThat(node.renew(login)).isEqualTo(new BadToken(TokenFault.EXPIRED));
    }

    @Test
    void withGraceAnExpiredTokenIsRenewedUntilTheGraceEnds() {
        var graceful = nodeWithAlice(new World(STANDARD.with(new Grace(Duration.ofMinutes(2)))));
        var login = graceful.logInByToken("alice");
        graceful.world().pass(Duration.ofMinutes(12).minusNanos(1));
        var renewed = graceful.renew(login);
        assertThat(graceful.show(bearer(renewed))).isInstanceOf(Admitted.class);
        assertThat(graceful.show(login)).isEqualTo(new VerifyCredential.BadToken(TokenFault.EXPIRED));
        graceful.world().pass(Duration.ofNanos(1));
        assertThat(graceful.renew(login)).isEqualTo(new BadToken(TokenFault.EXPIRED));
    }

    @Test
    void withGraceTheChainDoesNotForkEither() {
        var graceful = nodeWithAlice(new World(STANDARD.with(new Grace(Duration.ofMinutes(2)))));
        var login = graceful.logInByToken("alice");
        graceful.world().pass(Duration.ofMinutes(11));
        graceful.renew(login);
        graceful.world().pass(Duration.ofSeconds(30));
        assertThat(graceful.renew(login)).isEqualTo(new Over(EndReason.REPLACED));
    }

    @Test
    void forStudyARenewalRaisesTheStampAndKillsEveryOtherLogin() {
        var seed = nodeWithAlice(new World(STANDARD.withRenewalBumpingTheStamp(true)));
        var cookie = seed.logInByCookie("alice");
        seed.ask(cookie);
        var login = inTheWindow(seed);
        var granted = ThirdParty.grantedBy(login, seed.world());
        var renewed = seed.renew(login);
        assertThat(((Renewed) renewed).caller().stamp()).isEqualTo(Stamp.of(2));
        assertThat(seed.show(bearer(renewed))).isInstanceOf(Admitted.class);
        assertThat(seed.ask(bearer(renewed))).isInstanceOf(Admitted.class);
        assertThat(seed.show(login)).isEqualTo(new VerifyCredential.Over(EndReason.REPLACED));
        assertThat(seed.show(cookie)).isEqualTo(new VerifyCredential.Over(EndReason.REPLACED));
        assertThat(seed.world()
                        .sessions
                        .find(granted.id())
                        .orElseThrow()
                        .birth()
                        .stamp())
                .isEqualTo(Stamp.of(2));
    }

    @Test
    void aKickedUserRenewsNothing() {
        var login = inTheWindow(node);
        node.signet().kickUser().kick(node.administrator(), login.user());
        assertThat(node.renew(login)).isEqualTo(new Over(EndReason.KICKED));
    }

    @Test
    void aDisabledUserRenewsNothing() {
        var login = inTheWindow(node);
        node.signet().disableAccount().disable(node.administrator(), login.user());
        assertThat(node.renew(login)).isEqualTo(new Over(EndReason.ACCOUNT_DISABLED));
    }

    @Test
    void afterALogoutTheReasonIsTold() {
        var login = inTheWindow(node);
        node.signet().logOut().logOut(node.caller(login));
        assertThat(node.renew(login)).isEqualTo(new Over(EndReason.LOGGED_OUT));
    }

    @Test
    void aRefreshTokenRenewsNothing() {
        var login = inTheWindow(node);
        var refresh = World.tokensOf(login).refresh().reveal();
        assertThat(node.signet().renewToken().renew(refresh)).isInstanceOf(BadToken.class);
    }

    @Test
    void aForgedTokenRenewsNothing() {
        var access = World.tokensOf(inTheWindow(node)).access().reveal();
        assertThat(node.signet().renewToken().renew(access + "A"))
                .isEqualTo(new BadToken(TokenFault.SIGNATURE_INVALID));
    }

    @Test
    void anAdministratorsScopeIsNotRenewed() {
        node.administrator();
        var login = node.logInByToken("root");
        assertThat(world.claims(login).scopes()).contains("admin");
        world.clock.set(end(login).minus(Duration.ofMinutes(5)));
        assertThat(claims(node.renew(login)).scopes()).contains("account").doesNotContain("admin");
    }

    @Test
    void aDeadTokenIsNotToldToComeBackLater() {
        var login = node.logInByToken("alice");
        node.signet().kickUser().kick(node.administrator(), login.user());
        assertThat(node.renew(login)).isEqualTo(new Over(EndReason.KICKED));
    }

    @Test
    void aTokenThatExpiresWhileItWaitsForTheLockIsNotRenewed() {
        var login = node.logInByToken("alice");
        world.clock.set(end(login).minusMillis(1));
        world.database.beforeTheCall(0, () -> world.clock.advance(Duration.ofMillis(1)));
        assertThat(node.renew(login)).isEqualTo(new BadToken(TokenFault.EXPIRED));
    }

    @Test
    void aDatabaseThatIsDownIsNoRefusal() {
        var login = inTheWindow(node);
        world.database.goesDown();
        assertThatThrownBy(() -> node.renew(login)).isInstanceOf(Unavailable.class);
    }

    private static Node nodeWithAlice(World world) {
        var node = world.startNode();
        node.register("alice");
        return node;
    }

    private static Login inTheWindow(Node node) {
        var login = node.logInByToken("alice");
        node.world().pass(Duration.ofMinutes(6));
        return login;
    }

    private static Policies withoutOldTokensDying() {
        return new Policies(
                STANDARD.issuer(),
                STANDARD.loginPolicy(),
                STANDARD.lives(),
                STANDARD.rotation(),
                STANDARD.renewalWindow(),
                STANDARD.grace(),
                STANDARD.renewalBumpsStamp(),
                false,
                STANDARD.passwordRules(),
                STANDARD.administratorMaxAge(),
                STANDARD.leasePolicy(),
                STANDARD.guarding(),
                STANDARD.keepAudit());
    }

    private static Instant end(Login login) {
        return World.tokensOf(login).accessExpiresAt();
    }

    private AccessClaims claims(Result renewed) {
        return world.tokens.claimsOf(token(renewed));
    }

    private static Credential bearer(Result renewed) {
        return new Credential.Bearer(token(renewed).reveal(), Attempt.HERE);
    }

    private static AccessToken token(Result renewed) {
        return ((Renewed) renewed).token();
    }
}
