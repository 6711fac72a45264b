package dev.signet.persistence.redis;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.bytes;
import static dev.signet.application.contract.Samples.cookieSession;
import static dev.signet.application.contract.Samples.sessionEnded;
import static dev.signet.application.contract.Samples.sessionId;
import static dev.signet.application.contract.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.Announcements.Acknowledgement;
import dev.signet.application.port.out.Gauges;
import dev.signet.application.port.out.SessionCache.Snapshot;
import dev.signet.application.port.out.SharedStore;
import dev.signet.application.port.out.Throttle;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.SessionFacts;
import dev.signet.domain.throttle.Allowance;
import dev.signet.persistence.server.RedisServer;
import dev.signet.persistence.server.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server behind a line that fails in different ways, with the settings of production. */
final class RedisGoneTest {

    private static final Duration OF_USE = Duration.ofMinutes(13);

    /** The limit, and a lot for a slow machine; without one it would be the library's minute. */
    private static final Duration IN_TIME = Duration.ofSeconds(3);

    private final Snapshot snapshot = new Snapshot(SessionFacts.of(cookieSession(userId())), NOW);
    private final LinkedBlockingQueue<List<FeedEntry>> heard = new LinkedBlockingQueue<>();
    private Wire wire;
    private OpenRedis redis;

    @BeforeEach
    void layTheWire() throws IOException {
        var server = URI.create(RedisServer.url());
        wire = new Wire(server.getHost(), server.getPort());
        redis = OpenRedis.connectedTo(url());
    }

    @AfterEach
    void hangUp() throws IOException {
        redis.close();
        wire.close();
    }

    @Test
    void aServerThatIsDownIsNotWaitedForAndUsedAgainAfterwards() {
        wire.goDown();
        assertNothingThrowsOrWaits();
        wire.comeBack();

        assertEverythingWorks();
    }

    @Test
    void aFrozenServerIsNotWaitedForLongAndUsedAgainAfterwards() {
        wire.freeze();
        assertNothingThrowsOrWaits();
        wire.thaw();

        assertEverythingWorks();
    }

    @Test
    void aFrozenServerIsWaitedForOnceASecondAtMost() {
        wire.freeze();
        long begun = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            redis.cache().fetch(cookie());
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        wire.thaw();

        assertThat(took).isLessThan(IN_TIME);
    }

    @Test
    void aServerThatIsDownAtTheStartIsFoundLater() {
        redis.close();
        wire.goDown();
        int before = wire.turnedAway();
        redis = OpenRedis.on(url());
        assertNothingThrowsOrWaits();
        // so that the first attempt is not the only one
        Patience.until(() -> wire.turnedAway() > before + 1);
        wire.comeBack();
        redis.awaitConnected();

        assertEverythingWorks();
    }

    @Test
    void aCutLineIsMadeAnew() {
        wire.cut();

        assertEverythingWorks();
    }

    @Test
    void whatIsToldWhileTheServerIsDownIsNotKeptForLater() {
        redis.announcements().listen(heard::add);
        wire.goDown();
        for (int i = 0; i < 1000; i++) {
            redis.announcements().announce(List.of(new FeedEntry(i + 1, sessionEnded(), NOW)));
        }
        wire.comeBack();
        Patience.until(() -> redis.redis().ask(commands -> commands.ping()).isPresent());

        assertThat(heard).isEmpty();
    }

    @Test
    void whoeverLooksHearsInTimeThatItDoesNotAnswer() {
        var shared = redis.part(SharedStore.class);
        wire.freeze();
        inTime(() -> assertThat(shared.answers()).isFalse());
        wire.thaw();
        assertThat(shared.answers()).isTrue();
        wire.goDown();
        inTime(() -> assertThat(shared.answers()).isFalse());
        wire.comeBack();
    }

    @Test
    void itShowsThatRedisIsGoneAndThatThisNodeCountsAlone() {
        assertThat(shown(redis.redis(), "signet_redis_up")).isEqualTo(1);
        Patience.until(() -> takeOne() == 1);
        wire.goDown();
        assertThat(takeOne()).isEqualTo(0);
        redis.cache().fetch(cookie());
        assertThat(shown(redis.redis(), "signet_redis_up")).isEqualTo(0);
        wire.comeBack();

        Patience.until(() -> takeOne() == 1);
        Patience.until(() -> {
            redis.cache().fetch(cookie());
            return shown(redis.redis(), "signet_redis_up") == 1;
        });
    }

    /** What is shown after one more attempt. */
    private double takeOne() {
        var throttle = redis.part(Throttle.class);
        throttle.take(Allowance.plain("attempts", 1000, Duration.ofMinutes(1)).of("somebody"));
        return shown((Gauges) throttle, "signet_throttle_shared");
    }

    private static double shown(Gauges part, String name) {
        return part.gauges().getOrDefault(name, () -> Double.NaN).getAsDouble();
    }

    private String url() {
        return "redis://127.0.0.1:" + wire.port();
    }

    private static CookieDigest cookie() {
        return CookieSecret.of(bytes(CookieSecret.BYTES)).digest();
    }

    private void assertNothingThrowsOrWaits() {
        var cookie = cookie();
        inTime(() -> redis.cache().put(cookie, snapshot, OF_USE));
        inTime(() -> assertThat(redis.cache().fetch(cookie())).isEmpty());
        assertThat(redis.cache().find(cookie)).contains(snapshot);
        inTime(() -> redis.announcements().announce(List.of(new FeedEntry(7, sessionEnded(), NOW))));
        inTime(() -> redis.announcements().acknowledge(new Acknowledgement("a-node", 7)));
        var session = sessionId();
        inTime(() -> redis.presence().seen(userId(), session, NOW));
        inTime(() -> redis.presence().flush());
        inTime(() -> assertThat(redis.presence().online(NOW)).isEqualTo(1));
        inTime(() ->
                assertThat(redis.presence().lastSeen(List.of(session), NOW)).containsEntry(session, NOW));
    }

    private static void inTime(Runnable call) {
        long begun = System.nanoTime();
        call.run();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(IN_TIME);
    }

    private void assertEverythingWorks() {
        var cookie = cookie();
        Patience.until(() -> {
            redis.cache().put(cookie, snapshot, OF_USE);
            return redis.cache().fetch(cookie).isPresent();
        });
        redis.announcements().listen(heard::add);
        Patience.until(() -> {
            redis.announcements().announce(List.of(new FeedEntry(8, sessionEnded(), NOW)));
            return hearsSomething();
        });
    }

    private boolean hearsSomething() {
        try {
            return heard.poll(100, TimeUnit.MILLISECONDS) != null;
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
