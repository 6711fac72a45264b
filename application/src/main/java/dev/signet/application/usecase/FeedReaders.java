package dev.signet.application.usecase;

import dev.signet.application.port.in.ReadFeed.Following;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Who follows the feed. Whoever brings news goes on at once; one other thread wakes all readers. */
final class FeedReaders {

    static final int MOST_OF_A_CLIENT = 32;
    static final int MOST_OF_A_NODE = 1_000;

    private final Map<Object, Runnable> readers = new ConcurrentHashMap<>();
    private final Map<String, Integer> places = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean waking = new AtomicBoolean();
    private final Executor background;

    FeedReaders(Executor background) {
        this.background = background;
    }

    Following add(String client, Runnable reader) {
        if (size.incrementAndGet() > MOST_OF_A_NODE || !takesPlace(client)) {
            size.decrementAndGet();
            return new Following.NoPlace();
        }
        var place = new Object();
        readers.put(place, reader);
        return new Following.Place(() -> leave(client, place));
    }

    private boolean takesPlace(String client) {
        if (places.merge(client, 1, Integer::sum) > MOST_OF_A_CLIENT) {
            giveBack(client);
            return false;
        }
        return true;
    }

    private void giveBack(String client) {
        places.computeIfPresent(client, (same, taken) -> taken == 1 ? null : taken - 1);
    }

    private void leave(String client, Object place) {
        if (readers.remove(place) != null) {
            giveBack(client);
            size.decrementAndGet();
        }
    }

    int size() {
        return size.get();
    }

    void wake() {
        if (!readers.isEmpty() && waking.compareAndSet(false, true)) {
            try {
                background.execute(this::wakeAll);
            } catch (RejectedExecutionException stopping) {
                waking.set(false);
            }
        }
    }

    /** What comes while it runs wakes them again. */
    private void wakeAll() {
        waking.set(false);
        readers.values().forEach(Runnable::run);
    }
}
