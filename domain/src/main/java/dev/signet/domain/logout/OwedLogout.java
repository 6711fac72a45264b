package dev.signet.domain.logout;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;

/**
 * That a client is still to be told of an ended login (OpenID Connect Back-Channel Logout section 2.3). It is tried at
 * growing intervals, from {@link #FIRST_PAUSE} to {@link #LONGEST_PAUSE}, and given up after {@link #PATIENCE}.
 *
 * @param session what the client knows as {@code sid}
 * @param since when the login ended
 * @param attempts how many have failed
 */
public record OwedLogout(
        SessionId session, ClientId client, UserId user, Instant since, int attempts, Instant nextAttempt) {

    public static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    public static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    public static final Duration PATIENCE = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 10;

    public static OwedLogout owe(SessionId session, ClientId client, UserId user, Instant now) {
        return new OwedLogout(session, client, user, now, 0, now);
    }

    public OwedLogout failed(Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        var shorter = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        return new OwedLogout(session, client, user, since, attempts + 1, now.plus(shorter));
    }

    /** Whether whoever does not listen for so long has to find out otherwise. */
    public boolean isHopeless(Instant now) {
        return !now.isBefore(since.plus(PATIENCE));
    }
}
