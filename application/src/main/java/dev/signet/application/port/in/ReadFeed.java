package dev.signet.application.port.in;

import dev.signet.domain.revocation.FeedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets sibling sites learn what was made void, in the order of commits, so that they can verify by themselves. Readers
 * keep a cursor: the number of the last entry that they have applied.
 */
public interface ReadFeed {

    /**
     * Reads on after a cursor. Call it from a thread that may block: what is not in this node's memory comes from the
     * database.
     *
     * @throws dev.signet.application.port.out.Unavailable if it had to be asked and does not answer
     */
    Result readAfter(long seq);

    /** All that a verifier has to know which knows nothing yet, from memory. */
    Snapshot snapshot();

    /** The number of the newest entry that this node has, with none missing before it. */
    long head();

    /**
     * Has somebody called whenever there may be more to read, and whenever the node has found out that there is not.
     *
     * @param client whose reader it is; one client has a few places
     * @param reader is called on a thread that other readers wait for, so it is quick and does not block
     */
    Following follow(String client, Runnable reader);

    /** How many follow the feed at this node now. */
    int readers();

    /** What there is after a cursor. */
    sealed interface Result {}

    /**
     * The next entries.
     *
     * @param entries in order, without gaps, at most 500
     * @param asOf up to when a reader knows everything that was made void, on the clock of the database, once it has
     *     applied these; empty if there are more to read first
     * @param now that clock's time now
     * @param reach how long entries matter, where they do not say so themselves
     */
    record Page(List<FeedEntry> entries, Optional<Instant> asOf, Instant now, Duration reach) implements Result {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** The feed does not reach back so far, or never came so far: only a snapshot helps. */
    record CursorGone() implements Result {}

    /**
     * What is void now.
     *
     * @param seq the cursor to read on with
     * @param entries one of each subject, the one that counts; they need not be neighbours
     * @param reach how old a token may be for this to speak of it
     */
    record Snapshot(long seq, List<FeedEntry> entries, Instant asOf, Instant now, Duration reach) {
        public Snapshot {
            entries = List.copyOf(entries);
        }
    }

    /** Whether there was room for one more. */
    sealed interface Following {

        /** @param stop gives the place back; doing it twice does no harm */
        record Place(Runnable stop) implements Following {}

        record NoPlace() implements Following {}
    }
}
