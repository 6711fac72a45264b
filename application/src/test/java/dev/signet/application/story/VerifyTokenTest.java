package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.BadToken;
import dev.signet.application.port.in.VerifyCredential.NoCredential;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.port.in.VerifyCredential.Unknown;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.stamp.Stamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class VerifyTokenTest {
    private final World world = World.standard();
    private final Node node = world.startNode();

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    @Test
    void aTokenIsAdmittedFromMemoryWithoutTouchingTheStore() {
        var login = node.logInByToken("alice");
        long before = world.database.calls();
        assertThat(node.fromMemory(login)).isInstanceOf(Admitted.class);
        assertThat(world.database.calls()).isEqualTo(before);
    }

    @Test
    void aTokenIsRefusedFromMemoryWithoutTouchingTheStore() {
        var login = node.logInByToken("alice");
        node.signet().logOut().logOut(node.caller(login));
        long before = world.database.calls();
        assertThat(node.fromMemory(login)).isEqualTo(new Over(EndReason.LOGGED_OUT));
        assertThat(world.database.calls()).isEqualTo(before);
    }

    @Test
    void memoryAndDatabaseTellTheSameOfTheSameToken() {
        var login = node.logInByToken("alice");
        assertThat(node.fromMemory(login)).isEqualTo(node.ask(login));
    }

    @Test
    void whatTheTokenSaysIsWhatTheCallerIs() {
        var login = node.logInByToken("alice");
        var claims = world.claims(login);
        var caller = node.caller(login);
        assertThat(caller.user()).isEqualTo(claims.person().orElseThrow().user());
        assertThat(caller.session()).isEqualTo(login.session());
        assertThat(caller.scopes()).isEqualTo(claims.scopes());
        assertThat(caller.expiresAt()).isEqualTo(claims.expiresAt());
    }

    @Test
    void nothingShownIsNoCredential() {
        assertThat(node.fromMemory(new Credential.None())).isInstanceOf(NoCredential.class);
        assertThat(node.ask(new Credential.None())).isInstanceOf(NoCredential.class);
    }

    @Test
    void aTokenIsGoodUntilTheInstantBeforeItExpires() {
        var login = node.logInByToken("alice");
        var end = World.tokensOf(login).accessExpiresAt();
        world.clock.set(end.minusNanos(1));
        assertThat(node.fromMemory(login)).isInstanceOf(Admitted.class);
        world.clock.set(end);
        assertThat(node.fromMemory(login)).isEqualTo(new BadToken(TokenFault.EXPIRED));
    }

    @Test
    void seedBugB11MalformedTokensAreNamedSo() {
        assertThat(node.show(bearer("no token at all"))).isEqualTo(new BadToken(TokenFault.MALFORMED));
    }

    @Test
    void seedBugB11ForgedTokensAreNamedSo() {
        var token = World.tokensOf(node.logInByToken("alice")).access().reveal();
        assertThat(node.show(bearer(token + "A"))).isEqualTo(new BadToken(TokenFault.SIGNATURE_INVALID));
    }

    @Test
    void seedBugB11AnotherIssuersTokensAreNamedSo() {
        var claims = claims(node.logInByToken("alice"), "https://evil.example", World.ISSUER, Stamp.first());
        assertThat(node.show(minted(claims))).isEqualTo(new BadToken(TokenFault.ISSUER_MISMATCH));
    }

    @Test
    void seedBugB11TokensForSomebodyElseAreNamedSo() {
        var claims = claims(node.logInByToken("alice"), World.ISSUER, "c_erp", Stamp.first());
        assertThat(node.show(minted(claims))).isEqualTo(new BadToken(TokenFault.AUDIENCE_MISMATCH));
    }

    @Test
    void seedBugB5ARefreshTokenIsNoAccessToken() {
        var refresh = World.tokensOf(node.logInByToken("alice")).refresh().reveal();
        assertThat(node.show(bearer(refresh))).isInstanceOf(BadToken.class);
        assertThat(node.ask(bearer(refresh))).isInstanceOf(BadToken.class);
    }

    @Test
    void seedBugB5AGenuineTokenOfAnotherTypeIsNoAccessToken() {
        var claims = world.claims(node.logInByToken("alice"));
        assertThat(node.show(bearer(world.tokens.mint("JWT", claims))))
                .isEqualTo(new BadToken(TokenFault.TYPE_MISMATCH));
    }

    @Test
    void seedBugB10TheCallerIsToldNothingThatWasTypedAtLogin() {
        var login = node.logInByToken("alice");
        assertThat(node.show(login).toString()).doesNotContain(World.PASSWORD).doesNotContain("alice");
        assertThat(login.toString())
                .doesNotContain(World.PASSWORD)
                .doesNotContain(World.tokensOf(login).access().reveal());
    }

    @Test
    void aTokenFromAClockFarAheadIsNotBelieved() {
        var login = node.logInByToken("alice");
        world.clock.set(World.tokensOf(login).issuedAt().minusSeconds(61));
        assertThat(node.show(login)).isEqualTo(new BadToken(TokenFault.MALFORMED));
        world.clock.set(World.tokensOf(login).issuedAt().minusSeconds(60));
        assertThat(node.show(login)).isInstanceOf(Admitted.class);
    }

    @Test
    void aSmallerStampIsSuperseded() {
        var before = node.logInByToken("alice");
        node.signet().logOutEverywhere().logOutEverywhere(node.caller(before));
        var old = minted(claims(node.logInByToken("alice"), World.ISSUER, World.ISSUER, Stamp.first()));
        assertThat(node.fromMemory(old)).isEqualTo(new Over(EndReason.LOGGED_OUT));
        assertThat(node.ask(old)).isEqualTo(new Over(EndReason.STAMP_SUPERSEDED));
    }

    @Test
    void aStampAheadIsAdmittedAndTheFeedIsPolledOnce() {
        var other = world.startNode();
        world.announcements.goesDown();
        world.unanswered(this::kickAlice);
        world.unanswered(this::kickAlice);
        world.announcements.comesBack();
        other.signet().catchUpWithFeed().catchUp();
        world.announcements.goesDown();
        world.unanswered(this::kickAlice);
        var ahead = node.logInByToken("alice");
        var sleeper = other.logInByToken("alice");
        assertThat(other.background().waiting()).isZero();
        assertThat(other.fromMemory(ahead)).isInstanceOf(Admitted.class);
        assertThat(other.fromMemory(ahead)).isInstanceOf(Admitted.class);
        assertThat(other.background().waiting()).isEqualTo(1);
        other.background().run();
        other.fromMemory(sleeper);
        assertThat(other.background().waiting()).isZero();
    }

    @Test
    void whoeverIsBehindHearsOfWhatItMissedByPollingAtOnce() {
        var other = world.startNode();
        var old = node.logInByToken("alice");
        kickAlice();
        world.announcements.goesDown();
        var missed = node.logInByToken("alice");
        world.unanswered(this::kickAlice);
        var ahead = node.logInByToken("alice");
        assertThat(other.show(missed)).isInstanceOf(Admitted.class);
        other.show(ahead);
        other.background().run();
        assertThat(other.show(missed)).isEqualTo(new Over(EndReason.KICKED));
        assertThat(other.show(old)).isEqualTo(new Over(EndReason.KICKED));
    }

    @Test
    void aPollThatFailsIsTriedAgainByTheNextStampAhead() {
        var other = world.startNode();
        kickAlice();
        world.announcements.goesDown();
        world.unanswered(this::kickAlice);
        var ahead = node.logInByToken("alice");
        other.fromMemory(ahead);
        world.database.goesDown();
        other.background().run();
        world.database.comesBack();
        other.fromMemory(ahead);
        assertThat(other.background().waiting()).isEqualTo(1);
    }

    @Test
    void onceTheLeaseHasRunOutOnlyTheDatabaseCanTell() {
        var login = node.logInByToken("alice");
        world.passWithoutPolling(Duration.ofSeconds(5).minusNanos(1));
        assertThat(node.fromMemory(login)).isInstanceOf(Admitted.class);
        world.passWithoutPolling(Duration.ofNanos(1));
        assertThat(node.fromMemory(login)).isInstanceOf(Unknown.class);
        assertThat(node.ask(login)).isInstanceOf(Admitted.class);
    }

    @Test
    void theLeaseIsCountedOnTheClockThatIsNeverSet() {
        var login = node.logInByToken("alice");
        world.monotonicClock.advance(Duration.ofSeconds(5));
        assertThat(node.fromMemory(login)).isInstanceOf(Unknown.class);
    }

    @Test
    void aFaultNeedsNoLease() {
        world.passWithoutPolling(Duration.ofMinutes(1));
        assertThat(node.fromMemory(bearer("no token at all"))).isEqualTo(new BadToken(TokenFault.MALFORMED));
    }

    @Test
    void aStoreThatIsDownIsNeverARefusal() {
        var login = node.logInByToken("alice");
        world.database.goesDown();
        assertThat(node.show(login)).isInstanceOf(Admitted.class);
        world.passWithoutPolling(Duration.ofSeconds(5));
        assertThatThrownBy(() -> node.show(login)).isInstanceOf(Unavailable.class);
        world.database.comesBack();
        assertThat(node.show(login)).isInstanceOf(Admitted.class);
    }

    @Test
    void theDatabaseKnowsOfATokenThatWasRevokedByItself() {
        var login = node.logInByToken("alice");
        world.pass(Duration.ofMinutes(6));
        node.renew(login);
        world.pass(Duration.ofSeconds(29));
        assertThat(node.ask(login)).isInstanceOf(Admitted.class);
        assertThat(node.fromMemory(login)).isInstanceOf(Admitted.class);
        world.pass(Duration.ofSeconds(1));
        assertThat(node.ask(login)).isEqualTo(new Over(EndReason.REPLACED));
        assertThat(node.fromMemory(login)).isEqualTo(new Over(EndReason.REPLACED));
    }

    @Test
    void ofASessionThatIsSweptNothingIsKnownButThatItIsOver() {
        var login = node.logInByToken("alice");
        node.signet().logOut().logOut(node.caller(login));
        world.clock.advance(Duration.ofSeconds(1));
        world.sessions.sweep(Duration.ZERO, world.clock.instant(), 10);
        assertThat(node.ask(login)).isEqualTo(new Over(EndReason.STAMP_SUPERSEDED));
    }

    /** As if the operator had shortened the lives of tokens. */
    @Test
    void aTokenThatOutlivesTheMemoryIsNotVouchedForByIt() {
        var login = node.logInByToken("alice");
        var longLived = minted(claims(login, Duration.ofHours(2)));
        assertThat(node.fromMemory(longLived)).isInstanceOf(Admitted.class);
        node.signet().logOut().logOut(node.caller(login));
        world.pass(Duration.ofHours(1));
        assertThat(node.fromMemory(longLived)).isInstanceOf(Unknown.class);
        assertThat(node.ask(longLived)).isEqualTo(new Over(EndReason.LOGGED_OUT));
    }

    @Test
    void aBearerDoesNotPrint() {
        assertThat(bearer("a secret").toString()).doesNotContain("a secret");
    }

    private void kickAlice() {
        var alice = Granted.by(node.signet().lookUpUser().lookUp(node.administrator(), "alice"))
                .orElseThrow();
        node.signet().kickUser().kick(node.administrator(), alice.id());
    }

    private Credential minted(AccessClaims claims) {
        return bearer(world.tokens.mint(claims).reveal());
    }

    private static Credential bearer(String token) {
        return new Credential.Bearer(token, Attempt.HERE);
    }

    private AccessClaims claims(Login login, Duration life) {
        return claims(
                login,
                World.ISSUER,
                World.ISSUER,
                Stamp.first(),
                world.clock.instant().plus(life));
    }

    private AccessClaims claims(Login login, String issuer, String audience, Stamp stamp) {
        return claims(login, issuer, audience, stamp, world.claims(login).expiresAt());
    }

    private AccessClaims claims(Login login, String issuer, String audience, Stamp stamp, Instant end) {
        var good = world.claims(login);
        Instant now = world.clock.instant();
        return new AccessClaims(
                issuer, good.subject(), audience, good.clientId(), good.scopes(), good.id(), stamp, now, end);
    }
}
