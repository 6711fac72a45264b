package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.VerifyCredential.Use;
import dev.signet.application.port.out.Unavailable;
import dev.signet.application.usecase.Policies;
import dev.signet.domain.session.Lifetime;
import dev.signet.domain.session.Lives;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UseTest {
    private final World world = World.standard();
    private final Node node = world.startNode();

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    @Test
    void useMovesTheIdleEnd() {
        var login = node.logIn(Attempt.by("alice").remembered());
        world.pass(Duration.ofHours(1));
        node.show(login);
        assertThat(writeDown()).isEqualTo(1);
        assertThat(idleEnd(login)).isEqualTo(world.clock.instant().plus(Duration.ofDays(7)));
    }

    @Test
    void useIsWrittenDownOffTheRequest() {
        var login = node.logIn(Attempt.by("alice").remembered());
        var promised = idleEnd(login);
        world.pass(Duration.ofHours(1));
        node.show(login);
        assertThat(idleEnd(login)).isEqualTo(promised);
    }

    @Test
    void useIsWrittenDownAtMostEveryFiveMinutes() {
        var login = node.logIn(Attempt.by("alice").remembered());
        assertThat(writesWhenUsedEachSecondFor(Duration.ofMinutes(15), login)).isEqualTo(3);
    }

    @Test
    void useOfAShortLoginIsWrittenDownAtMostEveryTwentiethOfItsIdleTime() {
        var shortIdle = new Lifetime(Duration.ofMinutes(20), Duration.ofHours(12), false);
        var small = new World(with(shortIdle)).startNode();
        small.register("alice");
        var login = small.logInByCookie("alice");
        small.world().pass(Duration.ofSeconds(59));
        small.show(login);
        assertThat(small.signet().writeDownUse().writeDownUse()).isZero();
        small.world().pass(Duration.ofSeconds(1));
        small.show(login);
        assertThat(small.signet().writeDownUse().writeDownUse()).isEqualTo(1);
    }

    @Test
    void manyUsesAreWrittenInOneGo() {
        for (int i = 0; i < 5; i++) {
            var login = node.logIn(Attempt.by("alice").remembered());
            world.pass(Duration.ofMinutes(5));
            node.show(login);
            node.show(login);
        }
        long before = world.database.calls();
        assertThat(writeDown()).isEqualTo(5);
        assertThat(world.database.calls() - before).isLessThanOrEqualTo(3);
    }

    @Test
    void whereThereIsNothingToWriteNobodyTroublesTheDatabase() {
        long before = world.database.calls();
        assertThat(writeDown()).isZero();
        assertThat(world.database.calls()).isEqualTo(before);
    }

    @Test
    void aPollIsNoUse() {
        var login = node.logIn(Attempt.by("alice").remembered());
        world.pass(Duration.ofHours(1));
        var verify = node.signet().verifyCredential();
        verify.ask(World.credentialOf(login), Use.DOES_NOT_COUNT);
        verify.fromMemory(World.credentialOf(login), Use.DOES_NOT_COUNT);
        assertThat(writeDown()).isZero();
        assertThat(world.presence.online(world.clock.instant())).isZero();
    }

    @Test
    void aLoginThatIsOnlyPolledRestsTooLong() {
        var login = node.logIn(Attempt.by("alice").remembered());
        for (int days = 0; days < 7; days++) {
            node.signet().verifyCredential().ask(World.credentialOf(login), Use.DOES_NOT_COUNT);
            writeDown();
            world.pass(Duration.ofDays(1));
        }
        assertThat(world.session(login).isLive(world.user(login.user()).stamp(), world.clock.instant()))
                .isFalse();
    }

    @Test
    void useWithTheDatabaseDownIsKeptUntilItIsBack() {
        var login = node.logIn(Attempt.by("alice").remembered());
        world.pass(Duration.ofHours(1));
        node.show(login);
        world.database.goesDown();
        assertThatThrownBy(this::writeDown).isInstanceOf(Unavailable.class);
        world.database.comesBack();
        assertThat(writeDown()).isEqualTo(1);
        assertThat(idleEnd(login)).isEqualTo(world.clock.instant().plus(Duration.ofDays(7)));
    }

    @Test
    void useNeverRevivesALoginThatEndedMeanwhile() {
        var login = node.logIn(Attempt.by("alice").remembered());
        world.pass(Duration.ofHours(1));
        var caller = node.caller(login);
        node.signet().logOut().logOut(caller);
        var ended = world.session(login);
        writeDown();
        assertThat(world.session(login)).isEqualTo(ended);
    }

    @Test
    void theIdleEndNeverPassesTheAbsoluteOne() {
        var login = node.logIn(Attempt.by("alice").remembered());
        for (int days = 0; days < 29; days++) {
            world.pass(Duration.ofDays(1));
            node.show(login);
            writeDown();
        }
        assertThat(idleEnd(login)).isEqualTo(login.expiresAt());
    }

    private int writeDown() {
        return node.signet().writeDownUse().writeDownUse();
    }

    private int writesWhenUsedEachSecondFor(Duration time, Login login) {
        int writes = 0;
        for (long seconds = 0; seconds < time.toSeconds(); seconds++) {
            world.pass(Duration.ofSeconds(1));
            node.show(login);
            writes += writeDown();
        }
        return writes;
    }

    private Instant idleEnd(Login login) {
        return world.session(login).life().idleEnd();
    }

    private static Policies with(Lifetime browserCookie) {
        var standard = Policies.standard(World.ISSUER);
        var lives = standard.lives();
        return new Policies(
                standard.issuer(),
                standard.loginPolicy(),
                new Lives(lives.access(), lives.rememberedCookie(), browserCookie, lives.token()),
                standard.rotation(),
                standard.renewalWindow(),
                standard.grace(),
                standard.renewalBumpsStamp(),
                standard.renewedTokenDies(),
                standard.passwordRules(),
                standard.administratorMaxAge(),
                standard.leasePolicy());
    }
}
