package dev.signet.persistence.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.application.port.out.Presence;
import dev.signet.domain.user.UserId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Counts at most {@value #MAX_USERS} users, which is far above what one process serves. */
@Singleton
final class InProcessPresence implements Presence {

    static final int MAX_USERS = 100_000;

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Cache<UserId, Instant> lastSeen =
            Caffeine.newBuilder().maximumSize(MAX_USERS).build();

    @Override
    public void seen(UserId user, Instant now) {
        lastSeen.asMap().merge(user, now, (known, heard) -> heard.isAfter(known) ? heard : known);
    }

    @Override
    public long online(Instant now) {
        var before = now.minus(WINDOW);
        lastSeen.asMap().values().removeIf(at -> !at.isAfter(before));
        return lastSeen.asMap().size();
    }
}
