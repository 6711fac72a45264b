package dev.signet.persistence.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.application.port.out.SessionCache;
import dev.signet.domain.session.CookieDigest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps the sessions that are asked for most: one for every {@value #HEAP_FOR_ONE} bytes that the heap may become large,
 * which are some 64,000 with {@code -Xmx256m} and a million with 4 GB. One takes about 675 bytes, measured by the growth of
 * the heap by 300,000 of them, so all together fill a sixth of it. Their age is judged by whoever asks. Where nothing is
 * shared, far is near.
 */
@Singleton
@Named("near")
final class CaffeineSessionCache implements SessionCache {

    static final int HEAP_FOR_ONE = 4 * 1024;

    private final Cache<CookieDigest, Snapshot> snapshots;

    @Inject
    CaffeineSessionCache() {
        this(Runtime.getRuntime().maxMemory());
    }

    /**
     * For a heap of another size.
     *
     * @param heap in bytes
     */
    CaffeineSessionCache(long heap) {
        snapshots = Caffeine.newBuilder().maximumSize(heap / HEAP_FOR_ONE).build();
    }

    @Override
    public Optional<Snapshot> find(CookieDigest cookie) {
        return Optional.ofNullable(snapshots.getIfPresent(cookie));
    }

    @Override
    public Optional<Snapshot> fetch(CookieDigest cookie) {
        return find(cookie);
    }

    @Override
    public void put(CookieDigest cookie, Snapshot snapshot, Duration ofUse) {
        snapshots.put(cookie, snapshot);
    }
}
