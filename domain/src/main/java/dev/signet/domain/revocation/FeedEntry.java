package dev.signet.domain.revocation;

import java.time.Instant;

/**
 * A revocation as it stands in the feed.
 *
 * @param seq its place, in the order of commits, from 1, without gaps
 * @param at when it was written down
 */
public record FeedEntry(long seq, Revocation revocation, Instant at) {}
