package dev.signet.domain.throttle;

import java.time.Duration;

/**
 * How often something may be done: a bucket of tokens that fills itself again, evenly.
 *
 * @param name tells its counters from those of other allowances
 * @param capacity how often at once
 * @param refilledIn how long an empty bucket takes to be full
 * @param captchaFrom after how many a captcha is asked for
 * @param whenEmpty what becomes of one more
 */
public record Allowance(String name, int capacity, Duration refilledIn, int captchaFrom, WhenEmpty whenEmpty) {

    /** What becomes of one more than is allowed. */
    public enum WhenEmpty {
        WAIT,
        /** Nobody is turned away, since many people may share what is counted. */
        CAPTCHA
    }

    public Allowance {
        if (capacity < 1 || captchaFrom < 0 || !refilledIn.isPositive()) {
            throw new IllegalArgumentException("an allowance allows something, in some time");
        }
    }

    /** One that no captcha goes with. */
    public static Allowance plain(String name, int capacity, Duration refilledIn) {
        return new Allowance(name, capacity, refilledIn, capacity, WhenEmpty.WAIT);
    }

    public Counter of(String subject) {
        return new Counter(this, subject);
    }
}
