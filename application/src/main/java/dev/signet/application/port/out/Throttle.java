package dev.signet.application.port.out;

import dev.signet.domain.throttle.Counter;
import dev.signet.domain.throttle.Taken;

/**
 * Counts what may be done only so often. It may forget at any moment, which allows more for a while, and never throws: a
 * node that cannot reach the others counts alone.
 */
public interface Throttle {

    /** Takes one token, if there is one; of any number at once, as many are granted as there were tokens. */
    Taken take(Counter counter);

    /** Puts back one token that was taken; never more than fit. */
    void giveBack(Counter counter);
}
