package dev.signet.domain.throttle;

import java.time.Duration;

/**
 * What came of taking one token from a counter.
 *
 * @param granted whether there was one
 * @param usedBefore how many were missing before
 * @param pause how long until there is one again; zero where it was granted
 */
public record Taken(Counter counter, boolean granted, long usedBefore, Duration pause) {

    public static Taken granted(Counter counter, long usedBefore) {
        return new Taken(counter, true, usedBefore, Duration.ZERO);
    }

    public static Taken refused(Counter counter, Duration pause) {
        return new Taken(counter, false, counter.allowance().capacity(), pause);
    }

    boolean isToWait() {
        return !granted && counter.allowance().whenEmpty() == Allowance.WhenEmpty.WAIT;
    }

    boolean asksForCaptcha(int more) {
        return usedBefore + more >= counter.allowance().captchaFrom();
    }
}
