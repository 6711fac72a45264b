package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.ChangeProfile.Result.AlreadyOver;
import dev.signet.application.port.in.ChangeProfile.Result.Changed;
import dev.signet.application.port.in.ChangeProfile.Result.Rejected;
import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.user.DisplayName;
import dev.signet.domain.user.User;
import org.junit.jupiter.api.Test;

final class ProfileTest {
    private final World world = World.standard();
    private final Node node = world.startNode();
    private final User alice = node.register("alice");

    @Test
    void theProfileIsReadByIdFromTheDatabaseEachTime() {
        var caller = node.caller(node.logInByToken("alice"));
        long before = world.database.calls();
        assertThat(node.signet().readProfile().readProfile(caller)).contains(alice);
        assertThat(node.signet().readProfile().readProfile(caller)).contains(alice);
        assertThat(world.database.calls() - before).isEqualTo(2);
    }

    @Test
    void aChangeIsSeenByTheNextReadOnEveryNode() {
        var other = world.startNode();
        var login = node.logInByToken("alice");
        var caller = other.caller(login);
        other.signet().readProfile().readProfile(caller);
        assertThat(node.signet().changeProfile().changeDisplayName(node.caller(login), " Alice Liddell "))
                .isInstanceOf(Changed.class);
        assertThat(other.signet().readProfile().readProfile(caller))
                .map(User::displayName)
                .contains(new DisplayName("Alice Liddell"));
    }

    @Test
    void anotherNameSignsNobodyOut() {
        var login = node.logInByCookie("alice");
        node.signet().changeProfile().changeDisplayName(node.caller(login), "Alice Liddell");
        assertThat(node.show(login)).isInstanceOf(Admitted.class);
        assertThat(world.user(alice.id()).stamp()).isEqualTo(alice.stamp());
    }

    @Test
    void aNameThatPagesCannotShowIsRejected() {
        var caller = node.caller(node.logInByCookie("alice"));
        assertThat(node.signet().changeProfile().changeDisplayName(caller, "  "))
                .isEqualTo(new Rejected(Flaw.DISPLAY_NAME_INVALID));
        assertThat(node.signet().changeProfile().changeDisplayName(caller, "a\u202Eb"))
                .isEqualTo(new Rejected(Flaw.DISPLAY_NAME_INVALID));
        assertThat(world.user(alice.id())).isEqualTo(alice);
    }

    @Test
    void whoeverIsOutAlreadyChangesNothing() {
        var caller = node.caller(node.logInByCookie("alice"));
        node.signet().logOut().logOut(caller);
        assertThat(node.signet().changeProfile().changeDisplayName(caller, "Alice Liddell"))
                .isEqualTo(new AlreadyOver(EndReason.LOGGED_OUT));
        assertThat(world.user(alice.id())).isEqualTo(alice);
    }

    @Test
    void aDatabaseThatIsDownDoesNotMeanThatThereIsNobody() {
        var caller = node.caller(node.logInByCookie("alice"));
        world.database.goesDown();
        assertThatThrownBy(() -> node.signet().readProfile().readProfile(caller))
                .isInstanceOf(Unavailable.class);
    }
}
