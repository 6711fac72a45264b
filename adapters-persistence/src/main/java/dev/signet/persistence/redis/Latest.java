package dev.signet.persistence.redis;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** When things were last seen, since somebody took them. At most {@value #MOST}; the rest is not noted. */
final class Latest<T> {

    static final int MOST = 100_000;

    private final Map<T, Instant> seen = new ConcurrentHashMap<>();

    void add(T what, Instant now) {
        if (seen.size() < MOST) {
            seen.merge(what, now, Latest::later);
        }
    }

    /** Hands out what is there, in batches of one span of time, which is numbered. */
    void take(long spanMillis, int most, BiConsumer<Long, Map<T, Instant>> taker) {
        var bySpan = new HashMap<Long, Map<T, Instant>>();
        Map.copyOf(seen).forEach((what, at) -> {
            seen.remove(what, at);
            long span = at.toEpochMilli() / spanMillis;
            var batch = bySpan.computeIfAbsent(span, none -> new HashMap<>());
            batch.put(what, at);
            if (batch.size() == most) {
                taker.accept(span, bySpan.remove(span));
            }
        });
        bySpan.forEach(taker);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
