package dev.signet.application.port.out;

import dev.signet.domain.access.TokenId;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.revocation.Revocation.TokenRevoked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was made void, in the order of commits: whoever has read up to a number has missed nothing before it.
 * All methods throw {@link Unavailable} if the store does not answer.
 */
public interface RevocationLog {

    /**
     * Appends to the log. Call it inside the transaction that does the ending, and last: its row lock makes the order
     * of numbers the order of commits, and every ending waits for it.
     *
     * @return the entries with their numbers, in the order given
     */
    List<FeedEntry> append(List<Revocation> revocations, Instant now);

    /** The entries after a number, in order, at most {@code limit}. */
    List<FeedEntry> after(long seq, int limit);

    /** Number of the newest entry, 0 if there is none. */
    long head();

    /** Number of the newest entry that was written down before a time, swept or not; 0 if there is none. */
    long lastBefore(Instant time);

    /** Number up to which the log was swept: whoever has read less of it cannot read on. */
    long floor();

    /**
     * Forgets the oldest entries, in order: those written down before a time, up to the first that revokes a token
     * which has not expired. The floor rises first, so nobody takes a log with a hole for a whole one.
     *
     * @param limit at most so many
     * @return how many
     */
    int sweep(Instant before, Instant now, int limit);

    /** What revokes this one token, if anything does; of several, what takes effect first. */
    Optional<TokenRevoked> ofToken(TokenId token);
}
