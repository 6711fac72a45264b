package dev.signet.application.port.out;

import dev.signet.domain.user.UserId;
import java.time.Instant;

/** Who was seen lately, for display only. It may lose anything, and may be a little off. Never blocks, never throws. */
public interface Presence {

    void seen(UserId user, Instant now);

    /** How many users were seen in the last five minutes. */
    long online(Instant now);
}
