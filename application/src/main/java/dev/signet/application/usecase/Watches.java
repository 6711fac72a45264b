package dev.signet.application.usecase;

import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** All open pages, found by session and by user, so that an ending costs nothing where nobody watches. */
final class Watches {

    private final Map<SessionId, Set<Watch>> bySession = new ConcurrentHashMap<>();
    private final Map<UserId, Set<Watch>> byUser = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    void add(Watch watch) {
        add(bySession, watch.caller().session(), watch);
        add(byUser, watch.caller().user(), watch);
        size.incrementAndGet();
    }

    /** Whether it was there: of several who remove one, a single one is told so. */
    boolean remove(Watch watch) {
        remove(byUser, watch.caller().user(), watch);
        boolean removed = remove(bySession, watch.caller().session(), watch);
        if (removed) {
            size.decrementAndGet();
        }
        return removed;
    }

    Set<Watch> of(SessionId session) {
        return bySession.getOrDefault(session, Set.of());
    }

    Set<Watch> of(UserId user) {
        return byUser.getOrDefault(user, Set.of());
    }

    Set<Watch> all() {
        Set<Watch> all = ConcurrentHashMap.newKeySet();
        bySession.values().forEach(all::addAll);
        return all;
    }

    int size() {
        return size.get();
    }

    private static <K> void add(Map<K, Set<Watch>> map, K key, Watch watch) {
        map.compute(key, (same, watches) -> {
            Set<Watch> more = watches == null ? ConcurrentHashMap.newKeySet() : watches;
            more.add(watch);
            return more;
        });
    }

    private static <K> boolean remove(Map<K, Set<Watch>> map, K key, Watch watch) {
        var removed = new boolean[1];
        map.computeIfPresent(key, (same, watches) -> {
            removed[0] = watches.remove(watch);
            return watches.isEmpty() ? null : watches;
        });
        return removed[0];
    }
}
