package dev.signet.domain.refresh;

import java.time.Instant;

/**
 * Where the refresh tokens of one session stand: nothing of a token is stored but the number of the newest.
 *
 * @param counter number of the one good token, from 1
 * @param salt 128 random bits, base64url: without it the key alone forges nothing
 * @param key the key that seals the whole family
 * @param rotatedAt when {@code counter} was reached
 */
public record RefreshFamily(long counter, String salt, KeyId key, Instant rotatedAt) {

    public RefreshFamily {
        if (counter < 1) {
            throw new IllegalArgumentException("refresh tokens count from 1, not " + counter);
        }
    }

    public static RefreshFamily begin(String salt, KeyId key, Instant now) {
        return new RefreshFamily(1, salt, key, now);
    }

    public RefreshFamily rotatedTo(long number, Instant now) {
        if (number <= counter) {
            throw new IllegalArgumentException("a family only moves on: " + counter + " to " + number);
        }
        return new RefreshFamily(number, salt, key, now);
    }
}
