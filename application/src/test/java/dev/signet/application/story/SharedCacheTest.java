package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.port.in.VerifyCredential.Unknown;
import dev.signet.domain.session.EndReason;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one node has read and another finds. */
final class SharedCacheTest {

    /** Ten minutes of an access token, half a minute of leeway, two minutes more, and something. */
    private static final Duration LONGER_THAN_THE_MEMORY = Duration.ofMinutes(30);

    private final World world = World.standard();
    private final Node one = world.startNode();
    private final Node other = world.startNode();

    @BeforeEach
    void aliceIsThere() {
        one.register("alice");
    }

    @Test
    void whatOneNodeHasReadTheOtherAdmitsWithoutTheDatabase() {
        var login = one.logInByCookie("alice");
        one.show(login);
        long before = world.database.calls();

        assertThat(other.fromMemory(login)).isInstanceOf(Unknown.class);
        assertThat(other.ask(login)).isInstanceOf(Admitted.class);
        assertThat(other.fromMemory(login)).isInstanceOf(Admitted.class);
        assertThat(world.database.calls()).isEqualTo(before);
    }

    @Test
    void whatEndedSinceIsNotAdmitted() {
        var login = one.logInByCookie("alice");
        one.signet().logOut().logOut(one.caller(login));

        assertThat(world.sharedCache).isNotEmpty();
        assertThat(other.show(login)).isEqualTo(new Over(EndReason.LOGGED_OUT));
    }

    @Test
    void whatIsOlderThanTheMemoryIsReadAgain() {
        var login = one.logIn(Attempt.by("alice").remembered());
        one.show(login);
        world.pass(LONGER_THAN_THE_MEMORY);
        long before = world.database.calls();

        assertThat(other.show(login)).isInstanceOf(Admitted.class);
        assertThat(world.database.calls()).isGreaterThan(before);
    }

    @Test
    void pastTheLeaseOnlyTheDatabaseIsAsked() {
        var login = one.logInByCookie("alice");
        one.show(login);
        world.passWithoutPolling(Duration.ofSeconds(5));
        long before = world.database.calls();

        assertThat(other.ask(login)).isInstanceOf(Admitted.class);
        assertThat(world.database.calls()).isGreaterThan(before);
    }

    @Test
    void theListOfDevicesKnowsUsesThatTheDatabaseDoesNot() {
        var login = one.logInByCookie("alice");
        var caller = one.caller(login);
        world.pass(Duration.ofSeconds(90));
        one.show(login);

        var listed = other.signet().listSessions().listSessions(caller).getFirst();
        assertThat(listed.life().lastSeenAt()).isEqualTo(world.clock.instant());
        assertThat(listed.life().idleEnd())
                .isEqualTo(world.session(login).life().idleEnd());
    }
}
