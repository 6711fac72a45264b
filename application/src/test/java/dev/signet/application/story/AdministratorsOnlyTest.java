package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Guarded;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AdministratorsOnlyTest {
    private static final UserId NOBODY = new UserId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final SessionId NO_SESSION = SessionId.of(new byte[SessionId.BYTES]);

    private final World world = World.standard();
    private final Node node = world.startNode();

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    /** Everything that only an administrator may do, done to nobody. */
    static Stream<Function<Node, Function<Caller, Guarded<?>>>> everything() {
        return Stream.of(
                node -> caller -> node.signet().kickUser().kick(caller, NOBODY),
                node -> caller -> node.signet().kickUser().kick(caller, NOBODY, NO_SESSION),
                node -> caller -> node.signet().disableAccount().disable(caller, NOBODY),
                node -> caller -> node.signet().disableAccount().enable(caller, NOBODY),
                node -> caller -> node.signet().rotateSigningKeys().rotate(caller),
                node -> caller -> node.signet().rotateSigningKeys().replaceNow(caller),
                node -> caller -> node.signet().countOnline().countOnline(caller),
                node -> caller -> node.signet().lookUpUser().lookUp(caller, "alice"),
                node -> caller -> node.signet().lookUpUser().sessionsOf(caller, NOBODY));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whoeverIsNoAdministratorIsNotAllowed(Function<Node, Function<Caller, Guarded<?>>> deed) {
        var caller = node.caller(node.logInByCookie("alice"));
        assertThat(deed.apply(node).apply(caller)).isInstanceOf(Guarded.NotAllowed.class);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void fiveMinutesAfterTypingThePasswordAnAdministratorMustTypeItAgain(
            Function<Node, Function<Caller, Guarded<?>>> deed) {
        var caller = node.administrator();
        world.pass(Duration.ofMinutes(5));
        assertThat(deed.apply(node).apply(caller)).isInstanceOf(Guarded.Granted.class);
        world.pass(Duration.ofNanos(1));
        assertThat(deed.apply(node).apply(caller)).isEqualTo(new Guarded.StepUpRequired<>(Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void anAdministratorsTokenMustHaveBeenIssuedForIt(Function<Node, Function<Caller, Guarded<?>>> deed) {
        node.administrator();
        var caller = node.caller(node.logInByToken("root"));
        assertThat(deed.apply(node).apply(caller)).isInstanceOf(Guarded.Granted.class);
        assertThat(deed.apply(node).apply(withoutScopes(caller))).isInstanceOf(Guarded.StepUpRequired.class);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void anAdministratorWhoIsNoneAnyMoreIsNotAllowed(Function<Node, Function<Caller, Guarded<?>>> deed) {
        var caller = node.administrator();
        world.transactions.inOne(() -> {
            var root = world.users.lock(caller.user()).orElseThrow();
            world.users.keep(root.withRoles(Set.of(), world.clock.instant()));
            return root;
        });
        assertThat(deed.apply(node).apply(caller)).isInstanceOf(Guarded.NotAllowed.class);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aDisabledAdministratorIsNotAllowed(Function<Node, Function<Caller, Guarded<?>>> deed) {
        var caller = node.administrator();
        world.transactions.inOne(() -> {
            var root = world.users.lock(caller.user()).orElseThrow();
            world.users.keep(root.disabled(world.clock.instant()));
            return root;
        });
        assertThat(deed.apply(node).apply(caller)).isInstanceOf(Guarded.NotAllowed.class);
    }

    @Test
    void anOrdinaryUsersTokenIsNotIssuedForAdministration() {
        assertThat(world.claims(node.logInByToken("alice")).scopes())
                .containsExactlyInAnyOrder("openid", "profile", "account");
    }

    @Test
    void anAdministratorsRefreshedTokenIsIssuedForItOnlyWhileFresh() {
        node.administrator();
        var login = node.logInByToken("root");
        world.pass(Duration.ofMinutes(5).plusNanos(1));
        assertThat(world.claims(node.refresh(login)).scopes()).doesNotContain("admin");
    }

    private static Caller withoutScopes(Caller caller) {
        return new Caller(
                caller.user(),
                caller.session(),
                caller.stamp(),
                caller.authTime(),
                caller.acr(),
                caller.amr(),
                Set.of(),
                caller.carrier(),
                caller.idleEnd(),
                caller.expiresAt());
    }
}
