package dev.signet.application.port.out;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Lets a thread stand still until something has happened elsewhere. Only for threads that may block. */
public interface Pauses {

    /**
     * Waits until the event is complete, but no longer than a time.
     *
     * @throws Unavailable if the thread is told to stop meanwhile
     */
    void until(CompletableFuture<?> event, Duration atMost);
}
