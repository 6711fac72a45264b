package dev.signet.persistence.memory;

import dev.signet.application.port.out.Unavailable;
import dev.signet.application.port.out.UsedAssertions;
import dev.signet.domain.client.ClientId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** For one process. It forgets nothing that is alive: past {@value #MOST} it says so, rather than let one pass twice. */
@Singleton
final class InProcessUsedAssertions implements UsedAssertions {

    static final int MOST = 100_000;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final Map<Use, Instant> ends = new ConcurrentHashMap<>();
    private final InstantSource clock;

    InProcessUsedAssertions(InstantSource clock) {
        this.clock = clock;
    }

    private record Use(ClientId client, String id) {}

    @Override
    public boolean isFirstUse(ClientId client, String id, Duration life) {
        var now = clock.instant();
        if (ends.size() >= MOST) {
            makeRoom(now);
        }
        var mine = now.plus(life);
        return ends.merge(new Use(client, id), mine, (seen, again) -> now.isBefore(seen) ? seen : again) == mine;
    }

    private void makeRoom(Instant now) {
        ends.values().removeIf(end -> !now.isBefore(end));
        if (ends.size() >= MOST) {
            throw new Unavailable("too many client assertions are alive at once", RETRY_AFTER);
        }
    }
}
