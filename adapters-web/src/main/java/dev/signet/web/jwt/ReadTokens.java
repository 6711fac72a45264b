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
 */
final class ReadTokens {

    /** In characters; a token has some 700. */
    private static final long MOST_GENUINE = 50_000L * 700;

    private static final long MOST_REFUSED = 1_000L * 700;
    private static final Duration REFUSED_FOR = Duration.ofSeconds(10);

    private final Cache<String, Reading> genuine;
    private final Cache<String, Reading> refused;

    ReadTokens(InstantSource clock) {
        genuine = Caffeine.newBuilder()
                .maximumWeight(MOST_GENUINE)
                .weigher((String token, Reading reading) -> token.length())
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
