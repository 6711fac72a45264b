package dev.signet.application.fake;

import dev.signet.application.port.out.SessionCache;
import dev.signet.domain.session.CookieDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A cache that forgets only when told to, and can be put back to what it held before. */
public final class FakeSessionCache implements SessionCache {
    private final Map<CookieDigest, Snapshot> snapshots = new ConcurrentHashMap<>();

    @Override
    public Optional<Snapshot> find(CookieDigest cookie) {
        return Optional.ofNullable(snapshots.get(cookie));
    }

    @Override
    public void put(CookieDigest cookie, Snapshot snapshot) {
        snapshots.put(cookie, snapshot);
    }

    public void forgetEverything() {
        snapshots.clear();
    }

    public Map<CookieDigest, Snapshot> dump() {
        return Map.copyOf(snapshots);
    }

    /** As a cache server does that starts from an old dump. */
    public void restore(Map<CookieDigest, Snapshot> dump) {
        forgetEverything();
        snapshots.putAll(dump);
    }
}
