package dev.signet.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Reads access tokens of Signet (RFC 9068) with its public keys. This tells a genuine token from a made-up one; whether it was
 * revoked since, only Signet can tell.
 */
final class AccessTokens {

    private static final int MOST_CHARACTERS = 8 * 1024;
    private static final Duration KEYS_LIVE = Duration.ofMinutes(5);
    private static final Duration KEYS_TAKE_AT_MOST = Duration.ofSeconds(5);
    private static final Duration BETWEEN_FETCHES_FOR_UNKNOWN_KEYS = Duration.ofSeconds(30);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /** @param issuer of the tokens, and their audience too: these are Signet's first-party tokens */
    AccessTokens(URI issuer, SignetClient signet) {
        // pinned here, never taken from the token: what the token says about itself is the attacker's choice
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys(issuer, signet)));
        var claims = new DefaultJWTClaimsVerifier<>(
                issuer.toString(),
                new JWTClaimsSet.Builder().issuer(issuer.toString()).build(),
                Set.of("sub", "exp", "iat", "jti"));
        claims.setMaxClockSkew(0);
        processor.setJWTClaimsSetVerifier(claims);
    }

    /** Answers the user's id. */
    Answer<String> verify(String token) {
        if (token.length() > MOST_CHARACTERS) {
            return new Answer.No<>(Optional.empty());
        }
        try {
            return new Answer.Yes<>(processor.process(token, null).getSubject());
        } catch (ExpiredJWTException e) {
            return new Answer.No<>(Optional.of("token-expired"));
        } catch (ParseException | BadJOSEException | RateLimitReachedException e) {
            return new Answer.No<>(Optional.empty());
        } catch (JOSEException e) {
            return new Answer.Unavailable<>();
        }
    }

    /** An unknown key id makes us look again, for keys change; but not at the pace of whoever invents key ids. */
    private static JWKSource<SecurityContext> keys(URI issuer, SignetClient signet) {
        try {
            return JWKSourceBuilder.create(
                            issuer.resolve("/oauth2/jwks").toURL(),
                            url -> new Resource(signet.keys(), "application/jwk-set+json"))
                    .cache(KEYS_LIVE.toMillis(), KEYS_TAKE_AT_MOST.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_FETCHES_FOR_UNKNOWN_KEYS.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
