package dev.signet.domain.revocation;

import dev.signet.domain.revocation.Revocation.TokenRevoked;
import java.time.Duration;
import java.time.Instant;

/**
 * A revocation as it stands in the feed.
 *
 * @param seq its place, in the order of commits, from 1, without gaps
 * @param at when it was written down
 */
public record FeedEntry(long seq, Revocation revocation, Instant at) {

    /** How long after it was written down it takes effect. */
    public Duration delay() {
        return revocation instanceof TokenRevoked token && token.effectiveAt().isAfter(at)
                ? Duration.between(at, token.effectiveAt())
                : Duration.ZERO;
    }

    public Instant effectiveAt() {
        return at.plus(delay());
    }

    /**
     * When nobody needs to know of it any more.
     *
     * @param retention how long whatever was issued before lives at most
     */
    public Instant expiresAt(Duration retention) {
        return revocation instanceof TokenRevoked token ? token.expiresAt() : at.plus(retention);
    }
}
