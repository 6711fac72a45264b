package dev.signet.domain.session;

import java.time.Instant;

/**
 * The cookie that a session had before: requests under way still carry it.
 *
 * @param goodUntil exclusive; at the latest the leeway after the replacement, and sooner once the new one was seen
 */
public record PreviousCookie(CookieDigest digest, Instant goodUntil) {

    boolean isGood(Instant now) {
        return now.isBefore(goodUntil);
    }

    PreviousCookie retired(Instant now) {
        return isGood(now) ? new PreviousCookie(digest, now) : this;
    }
}
