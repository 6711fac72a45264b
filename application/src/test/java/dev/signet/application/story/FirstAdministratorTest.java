package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.AppointFirstAdministrator.Result;
import dev.signet.application.port.in.AppointFirstAdministrator.Result.Appointed;
import dev.signet.application.port.in.AppointFirstAdministrator.Result.NameTaken;
import dev.signet.application.port.in.AppointFirstAdministrator.Result.Rejected;
import dev.signet.application.port.in.AppointFirstAdministrator.Result.ThereIsOne;
import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.in.Guarded;
import dev.signet.application.port.in.LogIn.Result.CredentialsInvalid;
import dev.signet.application.port.in.LogIn.Result.LoggedIn;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class FirstAdministratorTest {
    private final World world = World.standard();
    private final Node node = world.startNode();

    @Test
    void thereIsNoDefaultAccount() {
        assertThat(world.users.hasAdministrator()).isFalse();
        assertThat(node.tryToLogIn(Attempt.by("admin").typing("admin"))).isInstanceOf(CredentialsInvalid.class);
    }

    @Test
    void theFirstOneIsAnAdministrator() {
        assertThat(appoint("Root", World.PASSWORD)).isInstanceOf(Appointed.class);
        var caller = node.caller(node.logInByCookie("root"));
        assertThat(node.signet().countOnline().countOnline(caller)).isInstanceOf(Guarded.Granted.class);
    }

    @Test
    void thereIsOnlyOneFirst() {
        appoint("root", World.PASSWORD);
        assertThat(appoint("root", "a password of the second start")).isInstanceOf(ThereIsOne.class);
        assertThat(appoint("another", World.PASSWORD)).isInstanceOf(ThereIsOne.class);
        assertThat(node.tryToLogIn(Attempt.by("root"))).isInstanceOf(LoggedIn.class);
        assertThat(node.tryToLogIn(Attempt.by("another"))).isInstanceOf(CredentialsInvalid.class);
    }

    @Test
    void ofSeveralNodesThatStartAtOnceOneAppoints() {
        var other = world.startNode();
        var turn = new AtomicInteger();
        var results = AtOnce.times(
                8,
                () -> (turn.getAndIncrement() % 2 == 0 ? node : other)
                        .signet()
                        .appointFirstAdministrator()
                        .appoint("root", World.password(World.PASSWORD)));
        assertThat(results).filteredOn(Appointed.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(ThereIsOne.class::isInstance).hasSize(7);
    }

    @Test
    void somebodysNameMakesNobodyAnAdministrator() {
        node.register("root");
        assertThat(appoint("ROOT", World.PASSWORD)).isInstanceOf(NameTaken.class);
        assertThat(world.users.hasAdministrator()).isFalse();
    }

    @Test
    void theRulesHoldForTheFirstOneToo() {
        assertThat(appoint("not a name", World.PASSWORD)).isEqualTo(new Rejected(Flaw.USERNAME_INVALID));
        assertThat(appoint("root", "12345678")).isEqualTo(new Rejected(Flaw.PASSWORD_COMMON));
        assertThat(world.users.hasAdministrator()).isFalse();
    }

    private Result appoint(String username, String password) {
        return node.signet().appointFirstAdministrator().appoint(username, World.password(password));
    }
}
