package dev.signet.application.port.in;

import dev.signet.domain.session.EndReason;
import java.time.Instant;
import java.util.function.Consumer;

/** Tells whoever has a page open when the login behind it ends, so that nobody has to reload to find out. */
public interface WatchSession {

    /**
     * Begins to watch the caller's session. A session that is over already is told at once.
     *
     * @param listener is called on a thread that others wait for, so it is quick and does not block; after
     *     {@link Event.Ended} it hears nothing more
     */
    Result watch(Caller caller, Consumer<Event> listener);

    /**
     * Warns of sessions that will soon run out, and tells of those that have. Call it now and then, from a thread that
     * may block.
     *
     * @throws dev.signet.application.port.out.Unavailable if the database does not answer; then nobody is told anything
     */
    void lookForExpiry();

    /** What a page is told. */
    sealed interface Event {

        record Ended(EndReason reason) implements Event {}

        /** Without use, the session ends at this time. */
        record Expiring(Instant at) implements Event {}
    }

    /** Whether there was room for one more. */
    sealed interface Result {

        /** @param stop ends the watching; doing it twice does no harm */
        record Watching(Runnable stop) implements Result {}

        /** The session, or the node, has as many open pages as it can serve. */
        record TooMany() implements Result {}
    }
}
