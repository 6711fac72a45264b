package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.WatchSession.Event;
import dev.signet.application.port.in.WatchSession.Event.Ended;
import dev.signet.application.port.in.WatchSession.Event.Expiring;
import dev.signet.application.port.in.WatchSession.Result.TooMany;
import dev.signet.application.port.in.WatchSession.Result.Watching;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.LoginPolicy;
import dev.signet.domain.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WatchSessionTest {

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final User alice = node.register("alice");
    private final List<Event> heard = new ArrayList<>();

    @Test
    void anOpenPageHearsThatItsUserWasKicked() {
        watch(node, node.logInByCookie("alice"));
        node.signet().kickUser().kick(node.administrator(), alice.id());
        assertThat(heard).containsExactly(new Ended(EndReason.KICKED));
    }

    @Test
    void anOpenPageHearsThatItsSessionAloneWasEnded() {
        var here = node.logInByCookie("alice");
        var there = node.logInByCookie("alice");
        watch(node, there);
        node.signet().endSession().endSession(node.caller(here), there.session());
        assertThat(heard).containsExactly(new Ended(EndReason.LOGGED_OUT));
    }

    @Test
    void aPageOpenAtAnotherNodeHearsOfItBeforeThatNodePolls() {
        var other = world.startNode();
        watch(other, node.logInByCookie("alice"));
        node.signet().kickUser().kick(node.administrator(), alice.id());
        assertThat(heard).containsExactly(new Ended(EndReason.KICKED));
    }

    @Test
    void anExclusiveLoginTellsThePagesOfTheOneBefore() {
        var exclusive = World.with(new LoginPolicy.Exclusive());
        var only = exclusive.startNode();
        only.register("alice");
        watch(only, only.logInByCookie("alice"));
        only.logInByCookie("alice");
        assertThat(heard).containsExactly(new Ended(EndReason.REPLACED));
    }

    @Test
    void somebodyElsesEndIsNobodysBusiness() {
        var bob = node.register("bob");
        watch(node, node.logInByCookie("alice"));
        node.signet().kickUser().kick(node.administrator(), bob.id());
        assertThat(heard).isEmpty();
    }

    @Test
    void aSessionThatEndedJustBeforeIsToldAtOnce() {
        var login = node.logInByCookie("alice");
        var caller = node.caller(login);
        node.signet().kickUser().kick(node.administrator(), alice.id());
        node.signet().watchSession().watch(caller, heard::add);
        assertThat(heard).containsExactly(new Ended(EndReason.KICKED));
    }

    @Test
    void aPageThatWasClosedHearsNothing() {
        watch(node, node.logInByCookie("alice")).stop().run();
        node.signet().kickUser().kick(node.administrator(), alice.id());
        assertThat(heard).isEmpty();
    }

    @Test
    void aPageIsWarnedOnceBeforeItsSessionRunsOutAndToldWhenItHas() {
        var login = node.logInByCookie("alice");
        var end = world.session(login).life().idleEnd();
        watch(node, login);

        world.pass(Duration.ofHours(12).minusMinutes(2).minusMillis(1));
        lookForExpiry();
        assertThat(heard).isEmpty();

        world.pass(Duration.ofMillis(1));
        lookForExpiry();
        lookForExpiry();
        assertThat(heard).containsExactly(new Expiring(end));

        world.pass(Duration.ofMinutes(2));
        lookForExpiry();
        assertThat(heard).containsExactly(new Expiring(end), new Ended(EndReason.EXPIRED));
    }

    @Test
    void aSessionThatWasUsedMeanwhileIsNotWarnedOf() {
        var login = node.logIn(Attempt.by("alice").remembered());
        watch(node, login);
        world.pass(Duration.ofDays(6));
        node.show(login);
        node.signet().writeDownUse().writeDownUse();
        world.pass(Duration.ofDays(1));
        lookForExpiry();
        assertThat(heard).isEmpty();
    }

    @Test
    void oneSessionCannotTakeAllThePlaces() {
        var login = node.logInByCookie("alice");
        var watching = new ArrayList<Watching>();
        for (int page = 0; page < 16; page++) {
            watching.add(watch(node, login));
        }
        assertThat(node.signet().watchSession().watch(node.caller(login), heard::add))
                .isEqualTo(new TooMany());
        watching.getFirst().stop().run();
        watching.getFirst().stop().run();
        watch(node, login);
        assertThat(node.signet().watchSession().watch(node.caller(login), heard::add))
                .isEqualTo(new TooMany());
    }

    private Watching watch(Node where, Login login) {
        return (Watching) where.signet().watchSession().watch(where.caller(login), heard::add);
    }

    private void lookForExpiry() {
        node.signet().watchSession().lookForExpiry();
    }
}
