package dev.signet.web.jwt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.signet.application.port.out.TokenReader.Reading;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tokens whose signatures were looked at lately: the second look at one costs no ECDSA. What a genuine token says is
 * judged anew each time, so that nothing here prolongs its life. Refusals have a place of their own, in which whoever
 * makes tokens up pushes out nobody else's.
 *
 * <p>A third of the heap is for genuine ones: a token in characters, which are bytes, and what is known of it in {@value
 * #KNOWN_OF_ONE} bytes. That is some 60,000 tokens of the usual 700 characters with {@code -Xmx256m}, a million with 4 GB. The key
 * is the whole token: its SHA-256 would spare 650 bytes of each, but cost every request the hashing; a shorter part would
 * let one token stand for another.
 */
final class ReadTokens {

    /** Measured: the growth of the heap by 200,000 tokens, without their characters. */
    private static final int KNOWN_OF_ONE = 650;

    private static final int SHARE_OF_HEAP = 3;

    /** In characters. */
    private static final long MOST_REFUSED = 1_000L * 700;

    private static final Duration REFUSED_FOR = Duration.ofSeconds(10);

    private final Cache<String, Reading> genuine;
    private final Cache<String, Reading> refused;

    /**
     * Keeps as many as a heap has room for.
     *
     * @param heap in bytes, as large as it may become
     */
    ReadTokens(InstantSource clock, long heap) {
        genuine = Caffeine.newBuilder()
                .maximumWeight(heap / SHARE_OF_HEAP)
                .weigher((String token, Reading reading) -> token.length() + KNOWN_OF_ONE)
                .expireAfter(Expiry.creating((String token, Reading reading) -> left(reading, clock)))
                .build();
        refused = Caffeine.newBuilder()
                .maximumWeight(MOST_REFUSED)
                .weigher((String token, Reading reading) -> token.length())
                .expireAfterWrite(REFUSED_FOR)
                .build();
    }

    Optional<Reading> find(String token) {
        return Optional.ofNullable(genuine.getIfPresent(token))
                .or(() -> Optional.ofNullable(refused.getIfPresent(token)));
    }

    void keep(String token, Reading reading) {
        (reading instanceof Reading.Genuine ? genuine : refused).put(token, reading);
    }

    private static Duration left(Reading reading, InstantSource clock) {
        if (reading instanceof Reading.Genuine known) {
            var left = Duration.between(clock.instant(), known.claims().expiresAt());
            return left.isNegative() ? Duration.ZERO : left;
        }
        return Duration.ZERO;
    }
}
