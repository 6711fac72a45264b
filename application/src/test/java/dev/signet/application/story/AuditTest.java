package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.AuditQuestion;
import dev.signet.domain.audit.Cause;
import dev.signet.domain.audit.Trace;
import dev.signet.domain.session.EndReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AuditTest {
    private final World world = World.standard();
    private final Node node = world.startNode();

    @Test
    void aFloodFromEverywhereIsAFewRows() {
        node.register("alice");
        for (int i = 0; i < 300; i++) {
            world.circumstances.are(new Trace("198.51.100." + i, ""));
            node.tryToLogIn(Attempt.by("alice").typing("wrong guess " + i));
        }
        var failures = failures();
        assertThat(failures).hasSizeLessThanOrEqualTo(121);
        assertThat(failures.stream().mapToInt(AuditEntry::times).sum()).isEqualTo(300);
        world.pass(Duration.ofMinutes(1));
        node.tryToLogIn(Attempt.by("alice").typing("wrong"));
        assertThat(failures().getFirst().event().subject()).isPresent();
    }

    @Test
    void anEndThatIsTakenBackHasNoEvent() {
        node.register("alice");
        var login = node.logInByCookie("alice");
        var caller = node.caller(login);
        for (long calls = 0; calls < 6; calls++) {
            world.database.goesDownAfter(calls);
            assertThatThrownBy(() -> node.signet().logOut().logOut(caller)).isInstanceOf(Unavailable.class);
            world.database.comesBack();
            assertThat(world.audit.read(AuditQuestion.latest(9).of(AuditKind.SESSION_ENDED)))
                    .hasSize(world.session(login).ending().isPresent() ? 1 : 0);
        }
    }

    @Test
    void everyEndedSessionHasOneEventWhateverEndedIt() {
        var alice = node.register("alice");
        node.logInByCookie("alice");
        node.logInByToken("alice");
        var caller = node.caller(node.logInByCookie("alice"));
        node.signet().logOutEverywhere().logOutEverywhere(caller);
        assertThat(world.audit.read(
                        AuditQuestion.latest(9).of(AuditKind.SESSION_ENDED).about(alice.id())))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.event().cause()).contains(Cause.of(EndReason.LOGGED_OUT)));
    }

    private List<AuditEntry> failures() {
        return world.audit.read(AuditQuestion.latest(AuditQuestion.MOST).of(AuditKind.LOGIN_FAILED));
    }
}
