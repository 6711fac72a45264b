package dev.signet.persistence.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.LoginPolicy;
import dev.signet.persistence.server.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes that hear from one another over a real Redis, each on the threads of its own connection. */
final class AcknowledgementTest {

    private static final Over LOGGED_OUT = new Over(EndReason.LOGGED_OUT);

    private final World world = World.with(new LoginPolicy.Unlimited());
    private final CompletableFuture<Boolean> answered = new CompletableFuture<>();
    private OpenRedis here;
    private OpenRedis there;
    private Node node;
    private Node other;

    @BeforeEach
    void connect() {
        here = OpenRedis.connectedTo(RedisServer.url()).emptied();
        there = OpenRedis.connectedTo(RedisServer.url());
        node = start(here);
        other = start(there);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    /** Of several ends in one announcement the first is taken slowly: whoever has said by then that it knows has lied. */
    @Test
    @Timeout(60)
    void aNodeThatTakesItsTimeToLearnIsWaitedFor() {
        node.register("alice");
        List<Login> ending =
                Stream.generate(() -> node.logInByToken("alice")).limit(3).toList();
        var caller = node.caller(node.logInByToken("alice"));
        ending.forEach(login -> other.signet().watchSession().watch(other.caller(login), event -> awaitTheAnswer()));

        node.signet().endSession().endOtherSessions(caller);
        var found = ending.stream().map(other::fromMemory).toList();
        answered.complete(true);

        assertThat(found).isNotEmpty().allMatch(LOGGED_OUT::equals);
    }

    private Node start(OpenRedis redis) {
        var started = world.nodeYetToStart(redis.announcements(), AcknowledgementTest::await);
        started.signet().catchUpWithFeed().start();
        return started;
    }

    private void awaitTheAnswer() {
        await(answered, Duration.ofMillis(300));
    }

    private static void await(CompletableFuture<?> event, Duration atMost) {
        try {
            event.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException over) {
            return;
        } catch (InterruptedException | ExecutionException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
