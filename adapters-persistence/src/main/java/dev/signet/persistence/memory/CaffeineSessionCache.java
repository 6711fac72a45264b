package dev.signet.persistence.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.application.port.out.SessionCache;
import dev.signet.domain.session.CookieDigest;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps the {@value #MAX_SESSIONS} sessions that are asked for most. Their age is judged by whoever asks. Where nothing
 * is shared, far is near.
 */
@Singleton
@Named("near")
final class CaffeineSessionCache implements SessionCache {

    static final int MAX_SESSIONS = 20_000;

    private final Cache<CookieDigest, Snapshot> snapshots =
            Caffeine.newBuilder().maximumSize(MAX_SESSIONS).build();

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
