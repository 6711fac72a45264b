package dev.signet.web.jwt;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.application.port.out.TokenReader;
import dev.signet.domain.access.TokenFault;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads access tokens by the order of RFC 8725 section 3: cheap checks first, and nothing of a token is believed before
 * its signature, which only a key of ours can have made; keys that a header brings along are never looked at.
 */
@Singleton
final class JwtTokenReader implements TokenReader {

    static final int MAX_LENGTH = 8 * 1024;
    private static final String REFRESH_TOKEN = "srt1.";

    private static final int MOST_REMEMBERED = 20_000;
    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(30);

    private final VerificationKeys keys;

    /** By digest, so that no token can be found in a dump; what a reading means is judged anew each time. */
    private final Cache<HashCode, Reading> readings = CacheBuilder.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    JwtTokenReader(VerificationKeys keys) {
        this.keys = keys;
    }

    @Override
    public Reading read(String token) {
        var reading = readAnew(token);
        readings.put(digest(token), reading);
        return reading;
    }

    @Override
    public Optional<Reading> remembered(String token) {
        return token.length() > MAX_LENGTH
                ? Optional.empty()
                : Optional.ofNullable(readings.getIfPresent(digest(token)));
    }

    private static HashCode digest(String token) {
        return Hashing.sha256().hashString(token, StandardCharsets.UTF_8);
    }

    private Reading readAnew(String token) {
        if (token.startsWith(REFRESH_TOKEN)) {
            return new Reading.Faulty(TokenFault.TYPE_MISMATCH);
        }
        if (token.length() > MAX_LENGTH) {
            return new Reading.Faulty(TokenFault.MALFORMED);
        }
        try {
            var jwt = SignedJWT.parse(token);
            return isCanonical(jwt, token) ? verified(jwt) : new Reading.Faulty(TokenFault.MALFORMED);
        } catch (ParseException | IllegalArgumentException notAJwt) {
            return new Reading.Faulty(TokenFault.MALFORMED);
        }
    }

    private Reading verified(SignedJWT jwt) throws ParseException {
        var header = jwt.getHeader();
        var kid = header.getKeyID();
        var key = kid == null ? null : keys.named(kid).orElse(null);
        if (key == null || !JWSAlgorithm.ES256.equals(header.getAlgorithm()) || !signatureHolds(jwt, key)) {
            return new Reading.Faulty(TokenFault.SIGNATURE_INVALID);
        }
        return SigningKey.ACCESS_TOKEN.equals(header.getType())
                ? new Reading.Genuine(JwtClaims.toDomain(jwt.getJWTClaimsSet()))
                : new Reading.Faulty(TokenFault.TYPE_MISMATCH);
    }

    private static boolean signatureHolds(SignedJWT jwt, SigningKey key) {
        try {
            return key.verify(jwt);
        } catch (JOSEException cannotBeVerified) {
            return false;
        }
    }

    /** Two texts for one token would be two entries in whatever is kept by its text. */
    private static boolean isCanonical(SignedJWT jwt, String token) {
        for (var part : jwt.getParsedParts()) {
            if (!Base64URL.encode(part.decode()).equals(part)) {
                return false;
            }
        }
        // the parser passes over blanks around it
        return jwt.serialize().equals(token);
    }
}
