package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.domain.user.User;
import org.junit.jupiter.api.Test;

/** Old hashes grow with the parameters, at the one moment at which the password is at hand. */
final class RehashTest {
    private final World world = World.standard();
    private final Node node = world.startNode();
    private final User alice = node.register("alice");

    @Test
    void aLoginReplacesAnOutgrownHashAndNothingBecomesVoid() {
        var before = node.logInByCookie("alice");
        world.hasher.parametersGrow();
        node.logInByCookie("alice");
        var grown = world.user(alice.id());
        assertThat(grown.passwordHash()).isNotEqualTo(alice.passwordHash());
        assertThat(grown).isEqualTo(alice.rehashed(grown.passwordHash()));
        assertThat(node.show(before)).isInstanceOf(Admitted.class);
        node.logInByCookie("alice");
        assertThat(world.user(alice.id())).isEqualTo(grown);
    }

    @Test
    void aWrongPasswordReplacesNothing() {
        world.hasher.parametersGrow();
        node.tryToLogIn(Attempt.by("alice").typing("wrong"));
        assertThat(world.user(alice.id())).isEqualTo(alice);
    }

    @Test
    void aHashThatDidNotGrowIsLeftAlone() {
        node.logInByCookie("alice");
        assertThat(world.user(alice.id())).isEqualTo(alice);
    }
}
