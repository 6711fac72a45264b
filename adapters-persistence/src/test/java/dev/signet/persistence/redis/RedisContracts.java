package dev.signet.persistence.redis;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.sessionId;
import static dev.signet.application.contract.Samples.userId;

import dev.signet.application.contract.AnnouncementsContract;
import dev.signet.application.contract.CaptchasContract;
import dev.signet.application.contract.PresenceContract;
import dev.signet.application.contract.SessionCacheContract;
import dev.signet.application.contract.ThrottleContract;
import dev.signet.application.contract.UsedAssertionsContract;
import dev.signet.application.port.out.Announcements;
import dev.signet.application.port.out.Captchas;
import dev.signet.application.port.out.Presence;
import dev.signet.application.port.out.SessionCache;
import dev.signet.application.port.out.Throttle;
import dev.signet.application.port.out.UsedAssertions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every contract of this room, for each kind of Redis that it runs on. Each test is a node of its own. */
abstract class RedisContracts {

    private OpenRedis redis;

    abstract String url();

    @BeforeEach
    void open() {
        redis = OpenRedis.connectedTo(url()).emptied();
    }

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void whatOneNodeHasSeenTheOthersCount() {
        try (var other = OpenRedis.connectedTo(url())) {
            other.presence().seen(userId(), sessionId(), NOW);
            other.presence().seen(userId(), sessionId(), NOW.plusSeconds(100));
            other.presence().flush();

            Patience.until(() -> redis.presence().online(NOW.plusSeconds(120)) == 2);
        }
    }

    @Nested
    class Announces implements AnnouncementsContract {
        @Override
        public Announcements announcements() {
            return redis.announcements();
        }
    }

    @Nested
    class Caches implements SessionCacheContract {
        @Override
        public SessionCache cache() {
            return redis.cache();
        }
    }

    @Nested
    class Counts implements PresenceContract {
        @Override
        public Presence presence() {
            return redis.presence();
        }
    }

    @Nested
    class KeepsCaptchas implements CaptchasContract {
        @Override
        public Captchas captchas() {
            return redis.part(Captchas.class);
        }

        @Override
        public void pass(Duration time) {
            LockSupport.parkNanos(time.toNanos());
        }
    }

    @Nested
    class RemembersAssertions implements UsedAssertionsContract {
        @Override
        public UsedAssertions usedAssertions() {
            return redis.part(UsedAssertions.class);
        }

        @Override
        public void pass(Duration time) {
            LockSupport.parkNanos(time.toNanos());
        }
    }

    @Nested
    class Throttles implements ThrottleContract {
        @Override
        public Throttle throttle() {
            return redis.part(Throttle.class);
        }

        @Override
        public void pass(Duration time) {
            LockSupport.parkNanos(time.toNanos());
        }
    }
}
