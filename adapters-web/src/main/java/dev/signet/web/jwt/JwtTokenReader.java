package dev.signet.web.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.application.port.out.TokenReader;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.Kid;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Reads access tokens by the order of RFC 8725 section 3: cheap checks first, and nothing of a token is believed before
 * its signature, which only a key of ours can have made; keys that a header brings along are never looked at.
 */
@Singleton
final class JwtTokenReader implements TokenReader {

    static final int MAX_LENGTH = 8 * 1024;
    private static final String REFRESH_TOKEN = "srt1.";

    private final VerificationKeys keys;
    private final ReadTokens readLately;

    JwtTokenReader(VerificationKeys keys, InstantSource clock) {
        this.keys = keys;
        this.readLately = new ReadTokens(clock, Runtime.getRuntime().maxMemory());
    }

    @Override
    public Reading read(String token) {
        if (token.startsWith(REFRESH_TOKEN)) {
            return new Reading.Faulty(TokenFault.TYPE_MISMATCH);
        }
        if (token.length() > MAX_LENGTH) {
            return new Reading.Faulty(TokenFault.MALFORMED);
        }
        return readLately(token).orElseGet(() -> parsed(token));
    }

    @Override
    public Optional<Reading> remembered(String token) {
        return token.length() > MAX_LENGTH ? Optional.empty() : readLately(token);
    }

    /** What a key signed that is gone counts no more. */
    private Optional<Reading> readLately(String token) {
        return readLately
                .find(token)
                .filter(reading -> !(reading instanceof Reading.Genuine genuine)
                        || keys.named(genuine.kid()).isPresent());
    }

    private Reading parsed(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            return CanonicalJwt.is(jwt, token) ? known(token, jwt) : new Reading.Faulty(TokenFault.MALFORMED);
        } catch (ParseException | IllegalArgumentException notAJwt) {
            return new Reading.Faulty(TokenFault.MALFORMED);
        }
    }

    /** Only what cost a look at a signature is worth remembering: a key that is unknown now may come. */
    private Reading known(String token, SignedJWT jwt) throws ParseException {
        var header = jwt.getHeader();
        if (header.getKeyID() == null || !isOurs(header.getAlgorithm())) {
            return new Reading.Faulty(TokenFault.SIGNATURE_INVALID);
        }
        var kid = new Kid(header.getKeyID());
        var key = keys.named(kid);
        if (key.isEmpty()) {
            return keys.mayCome(kid) ? new Reading.UnknownKey() : new Reading.Faulty(TokenFault.SIGNATURE_INVALID);
        }
        var reading = verified(jwt, kid, key.get());
        readLately.keep(token, reading);
        return reading;
    }

    private static boolean isOurs(JWSAlgorithm algorithm) {
        return JwsAlgorithm.named(algorithm.getName()).isPresent();
    }

    private static Reading verified(SignedJWT jwt, Kid kid, SigningKey key) throws ParseException {
        if (!signatureHolds(jwt, key)) {
            return new Reading.Faulty(TokenFault.SIGNATURE_INVALID);
        }
        return SigningKey.ACCESS_TOKEN.equals(jwt.getHeader().getType())
                ? new Reading.Genuine(JwtClaims.toDomain(jwt.getJWTClaimsSet()), kid)
                : new Reading.Faulty(TokenFault.TYPE_MISMATCH);
    }

    private static boolean signatureHolds(SignedJWT jwt, SigningKey key) {
        try {
            return key.verify(jwt);
        } catch (JOSEException cannotBeVerified) {
            return false;
        }
    }
}
