package dev.signet.application.port.out;

import dev.signet.domain.client.ClientId;
import java.time.Duration;

/** Which client assertions were seen before (RFC 7523 section 3, {@code jti}). All methods throw {@link Unavailable}. */
public interface UsedAssertions {

    /**
     * Remembers one, in one step: of any number at once, one is the first.
     *
     * @param id the assertion's {@code jti}
     * @param life after which it is dead by its age, and may be forgotten
     */
    boolean isFirstUse(ClientId client, String id, Duration life);
}
