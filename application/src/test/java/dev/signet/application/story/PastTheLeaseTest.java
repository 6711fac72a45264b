package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.BadToken;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.port.in.VerifyCredential.Unknown;
import dev.signet.application.port.out.Unavailable;
import dev.signet.application.usecase.Policies;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.revocation.LeasePolicy;
import dev.signet.domain.session.EndReason;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a node that is cut off from the feed says of a token and of a cookie that it knows well. */
final class PastTheLeaseTest {
    private static final LeasePolicy ASK = new LeasePolicy.Ask();
    private static final LeasePolicy DENY = new LeasePolicy.Deny();
    private static final LeasePolicy BOUNDED = new LeasePolicy.Bounded(Duration.ofSeconds(30));
    private static final Duration A_MOMENT = Duration.ofNanos(1);

    enum Says {
        ADMITTED,
        UNAVAILABLE
    }

    static Stream<Arguments> table() {
        var lease = Duration.ofSeconds(5);
        var bound = lease.plusSeconds(30);
        return Stream.of(
                Arguments.of(ASK, lease.minus(A_MOMENT), Says.ADMITTED, Says.ADMITTED),
                Arguments.of(ASK, lease, Says.ADMITTED, Says.UNAVAILABLE),
                Arguments.of(ASK, bound, Says.ADMITTED, Says.UNAVAILABLE),
                Arguments.of(DENY, lease.minus(A_MOMENT), Says.ADMITTED, Says.ADMITTED),
                Arguments.of(DENY, lease, Says.UNAVAILABLE, Says.UNAVAILABLE),
                Arguments.of(BOUNDED, lease, Says.ADMITTED, Says.ADMITTED),
                Arguments.of(BOUNDED, bound.minus(A_MOMENT), Says.ADMITTED, Says.ADMITTED),
                Arguments.of(BOUNDED, bound, Says.UNAVAILABLE, Says.UNAVAILABLE));
    }

    @ParameterizedTest(name = "{0}, {1} after the last poll: {2} if the database is there, else {3}")
    @MethodSource("table")
    void whatItSays(LeasePolicy policy, Duration cutOff, Says withDatabase, Says without) {
        var world = world(policy);
        var node = world.startNode();
        node.register("alice");
        var logins = List.of(node.logInByToken("alice"), node.logInByCookie("alice"));
        logins.forEach(node::ask);
        world.passWithoutPolling(cutOff);
        for (var login : logins) {
            assertThat(says(node, login)).isEqualTo(withDatabase);
        }
        world.database.goesDown();
        for (var login : logins) {
            assertThat(says(node, login)).isEqualTo(without);
        }
        world.database.comesBack();
        node.catchUp();
        for (var login : logins) {
            assertThat(node.fromMemory(login)).isInstanceOf(Admitted.class);
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void whatIsKnownToBeOverStaysOverAsLongAsAnythingIsSaid(LeasePolicy policy) {
        var world = world(policy);
        var node = world.startNode();
        node.register("alice");
        var login = node.logInByToken("alice");
        node.signet().logOut().logOut(node.caller(login));
        world.database.goesDown();
        world.passWithoutPolling(Duration.ofSeconds(5).minus(A_MOMENT));
        assertThat(node.show(login)).isEqualTo(new Over(EndReason.LOGGED_OUT));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aNodeThatStoppedVouchesForNothing(LeasePolicy policy) {
        var world = world(policy);
        var node = world.startNode();
        node.register("alice");
        var login = node.logInByToken("alice");
        node.signet().catchUpWithFeed().stop();
        assertThat(node.fromMemory(login)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void whatIsNoTokenAtAllIsRefusedWithoutAsking(LeasePolicy policy) {
        var world = world(policy);
        var node = world.startNode();
        world.database.goesDown();
        world.passWithoutPolling(Duration.ofHours(1));
        assertThat(node.show(new Credential.Bearer("no token at all"))).isEqualTo(new BadToken(TokenFault.MALFORMED));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aCookieThatNoCacheKnowsIsAskedForWhileTheLeaseRuns(LeasePolicy policy) {
        var world = world(policy);
        var node = world.startNode();
        node.register("alice");
        var login = node.logInByCookie("alice");
        assertThat(node.fromMemory(login)).isInstanceOf(Unknown.class);
        assertThat(node.ask(login)).isInstanceOf(Admitted.class);
        world.passWithoutPolling(Duration.ofHours(1));
        if (policy != ASK) {
            assertThatThrownBy(() -> node.ask(login)).isInstanceOf(Unavailable.class);
        }
    }

    static Stream<LeasePolicy> policies() {
        return Stream.of(ASK, DENY, BOUNDED);
    }

    private static Says says(Node node, Login login) {
        try {
            assertThat(node.show(login)).isInstanceOf(Admitted.class);
            return Says.ADMITTED;
        } catch (Unavailable down) {
            return Says.UNAVAILABLE;
        }
    }

    private static World world(LeasePolicy policy) {
        return new World(Policies.standard(World.ISSUER).with(policy));
    }
}
