package dev.signet.application.fake;

import dev.signet.application.port.out.SessionCache;
import dev.signet.domain.session.CookieDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A cache that forgets only when told to, and can be put back to what it held before. Its far part may be shared. */
public final class FakeSessionCache implements SessionCache {
    private final Map<CookieDigest, Snapshot> near = new ConcurrentHashMap<>();
    private final Map<CookieDigest, Snapshot> far;

    /** As in a process that shares nothing. */
    public FakeSessionCache() {
        this(new ConcurrentHashMap<>());
    }

    public FakeSessionCache(Map<CookieDigest, Snapshot> far) {
        this.far = far;
    }

    @Override
    public Optional<Snapshot> find(CookieDigest cookie) {
        return Optional.ofNullable(near.get(cookie));
    }

    @Override
    public Optional<Snapshot> fetch(CookieDigest cookie) {
        var found = Optional.ofNullable(far.get(cookie));
        found.ifPresent(snapshot -> near.put(cookie, snapshot));
        return found;
    }

    @Override
    public void put(CookieDigest cookie, Snapshot snapshot, Duration ofUse) {
        near.put(cookie, snapshot);
        far.put(cookie, snapshot);
    }

    public void forgetEverything() {
        near.clear();
        far.clear();
    }

    /** As a process does that starts anew. */
    public void forgetWhatIsNear() {
        near.clear();
    }

    public Map<CookieDigest, Snapshot> dump() {
        return Map.copyOf(far);
    }

    /** As a cache server does that starts from an old dump. */
    public void restore(Map<CookieDigest, Snapshot> dump) {
        forgetEverything();
        near.putAll(dump);
        far.putAll(dump);
    }
}
