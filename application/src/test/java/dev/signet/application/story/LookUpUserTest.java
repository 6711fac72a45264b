package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.domain.session.Session;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LookUpUserTest {
    private static final UserId NOBODY = new UserId("AAAAAAAAAAAAAAAAAAAAAA");

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final User alice = node.register("alice");

    @Test
    void aUserIsLookedUpInAnySpelling() {
        var administrator = node.administrator();
        var lookUpUser = node.signet().lookUpUser();
        assertThat(Granted.by(lookUpUser.lookUp(administrator, "ALICE"))).contains(alice);
        assertThat(Granted.by(lookUpUser.lookUp(administrator, "nobody"))).isEmpty();
        assertThat(Granted.by(lookUpUser.lookUp(administrator, "not a name"))).isEmpty();
    }

    @Test
    void theLiveSessionsOfAUserAreShown() {
        var administrator = node.administrator();
        node.signet().logOut().logOut(node.caller(node.logInByCookie("alice")));
        var live = node.logInByToken("alice");
        var lookUpUser = node.signet().lookUpUser();
        assertThat(Granted.by(lookUpUser.sessionsOf(administrator, alice.id())).orElseThrow())
                .extracting(Session::id)
                .containsExactly(live.session());
        assertThat(Granted.by(lookUpUser.sessionsOf(administrator, NOBODY))).isEmpty();
    }

    @Test
    void whoWasSeenInTheLastFiveMinutesIsOnline() {
        node.show(node.logInByCookie("alice"));
        world.pass(Duration.ofMinutes(5).plusNanos(1));
        node.register("bob");
        node.show(node.logInByToken("bob"));
        node.show(node.logInByCookie("bob"));
        var administrator = node.administrator();
        assertThat(Granted.by(node.signet().countOnline().countOnline(administrator)))
                .isEqualTo(2);
    }
}
