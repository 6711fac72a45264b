package dev.signet.application.fake;

import dev.signet.application.port.out.Unavailable;
import dev.signet.application.port.out.UsedAssertions;
import dev.signet.domain.client.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Used assertions in a map, which can be away. */
public final class FakeUsedAssertions implements UsedAssertions {
    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private volatile boolean down;

    public FakeUsedAssertions(InstantSource clock) {
        this.clock = clock;
    }

    /** From now on it throws {@link Unavailable}. */
    public void goesDown() {
        down = true;
    }

    @Override
    public boolean isFirstUse(ClientId client, String id, Duration life) {
        if (down) {
            throw new Unavailable("the fake memory of assertions", Duration.ofSeconds(1));
        }
        var now = clock.instant();
        var mine = now.plus(life);
        return until.merge(client + "|" + id, mine, (seen, again) -> now.isBefore(seen) ? seen : again) == mine;
    }
}
