package dev.signet.application.fake;

import dev.signet.application.port.out.Presence;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who was seen when. */
public final class FakePresence implements Presence {
    private static final Duration LATELY = Duration.ofMinutes(5);

    private final Map<UserId, Instant> seen = new ConcurrentHashMap<>();

    @Override
    public void seen(UserId user, Instant now) {
        seen.merge(user, now, (known, heard) -> heard.isAfter(known) ? heard : known);
    }

    @Override
    public long online(Instant now) {
        return seen.values().stream()
                .filter(at -> !at.isBefore(now.minus(LATELY)))
                .count();
    }
}
