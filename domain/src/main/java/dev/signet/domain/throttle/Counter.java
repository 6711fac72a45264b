package dev.signet.domain.throttle;

/**
 * The bucket of one subject.
 *
 * @param subject whose it is: a name, a network, a session
 */
public record Counter(Allowance allowance, String subject) {

    /** Unique among all counters. */
    public String key() {
        return allowance.name() + "|" + subject;
    }
}
