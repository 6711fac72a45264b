package dev.signet.persistence.memory;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.bytes;
import static dev.signet.application.contract.Samples.cookieSession;
import static dev.signet.application.contract.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.contract.SessionCacheContract;
import dev.signet.application.port.out.SessionCache;
import dev.signet.application.port.out.SessionCache.Snapshot;
import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.SessionFacts;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CaffeineSessionCacheTest implements SessionCacheContract {

    private final SessionCache cache = new CaffeineSessionCache();

    @Override
    public SessionCache cache() {
        return cache;
    }

    @Test
    void aSmallHeapKeepsFewSessions() {
        var small = new CaffeineSessionCache(100L * CaffeineSessionCache.HEAP_FOR_ONE);
        var snapshot = new Snapshot(SessionFacts.of(cookieSession(userId())), NOW);
        var cookies = Stream.generate(
                        () -> CookieSecret.of(bytes(CookieSecret.BYTES)).digest())
                .limit(1000)
                .toList();
        cookies.forEach(cookie -> small.put(cookie, snapshot, OF_USE));
        // what is too much goes a moment later, and looking hurries it along
        for (int look = 0; look < 500 && known(small, cookies) > 100; look++) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(known(small, cookies)).isBetween(1L, 100L);
    }

    private static long known(SessionCache cache, List<CookieDigest> cookies) {
        return cookies.stream().filter(cookie -> cache.find(cookie).isPresent()).count();
    }
}
