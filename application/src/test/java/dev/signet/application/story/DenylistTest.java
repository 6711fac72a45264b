package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.BadToken;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.session.EndReason;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A live token that was made void is remembered for as long as it would have lived, and no longer. */
final class DenylistTest {
    private final World world = World.standard();
    private final Node node = world.startNode();

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    @Test
    void loggingOutOneDeviceEndsItsLiveTokenAndNoOther() {
        var phone = node.logInByToken("alice");
        var laptop = node.logInByToken("alice");
        node.signet().logOut().logOut(node.caller(phone));
        assertThat(world.log.after(0, 10))
                .extracting(FeedEntry::revocation)
                .containsExactly(new Revocation.SessionEnded(phone.session(), EndReason.LOGGED_OUT));
        assertThat(node.fromMemory(phone)).isEqualTo(new Over(EndReason.LOGGED_OUT));
        assertThat(node.fromMemory(laptop)).isInstanceOf(Admitted.class);
    }

    @Test
    void aTokenThatDiesByItselfIsRevokedForTheRestOfItsLife() {
        var login = node.logInByToken("alice");
        var claims = world.claims(login);
        world.pass(Duration.ofMinutes(6));
        node.renew(login);
        assertThat(world.log.ofToken(claims.id()))
                .map(Revocation.TokenRevoked::expiresAt)
                .contains(claims.expiresAt());
        world.pass(Duration.ofMinutes(4).minusMillis(1));
        assertThat(node.fromMemory(login)).isEqualTo(new Over(EndReason.REPLACED));
        world.pass(Duration.ofMillis(1));
        assertThat(node.fromMemory(login)).isEqualTo(new BadToken(TokenFault.EXPIRED));
    }

    @Test
    void theLogForgetsATokenOnceItIsDeadAndNotBefore() {
        var login = node.logInByToken("alice");
        var claims = world.claims(login);
        world.pass(Duration.ofMinutes(6));
        node.renew(login);
        var justBefore = claims.expiresAt().minusMillis(1);
        world.log.sweep(justBefore, justBefore, 10);
        assertThat(world.log.ofToken(claims.id())).isPresent();
        world.log.sweep(claims.expiresAt(), claims.expiresAt(), 10);
        assertThat(world.log.ofToken(claims.id())).isEmpty();
    }
}
