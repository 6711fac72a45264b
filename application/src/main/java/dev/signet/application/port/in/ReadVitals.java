package dev.signet.application.port.in;

import java.time.Duration;

/** How this node is, for whoever watches over it. It asks nobody, and may be read at any moment. */
public interface ReadVitals {

    Vitals readVitals();

    /**
     * @param vouches whether it may answer for credentials from its memory
     * @param lag how old its knowledge of the feed is at most: the time since the last look that succeeded began
     * @param fences how many answers were held back until all nodes knew, or until that took too long
     * @param waited how long that was for all of them together
     * @param recognized how many credentials were answered for at a glance ({@link VerifyCredential#recognize})
     */
    record Vitals(boolean vouches, Duration lag, long fences, Duration waited, long recognized) {}
}
