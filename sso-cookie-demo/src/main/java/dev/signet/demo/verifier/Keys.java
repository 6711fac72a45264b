package dev.signet.demo.verifier;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Signet's public keys. An unknown key id makes us look again, for keys change; but not at the pace of whoever invents
 * key ids.
 */
final class Keys {

    private static final Duration LIVE = Duration.ofMinutes(5);
    private static final Duration OUTLIVE_AN_OUTAGE = Duration.ofHours(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final JWKSource<SecurityContext> source;

    Keys(URI issuer, Door door) {
        this.source = JWKSourceBuilder.create(jwks(issuer), url -> fetch(door))
                .cache(LIVE.toMillis(), Timing.PATIENCE.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_LOOKS.toMillis())
                .outageTolerant(OUTLIVE_AN_OUTAGE.toMillis())
                .build();
    }

    /**
     * The key that a header names, of the kind that its algorithm needs. What the header brings along is never a key.
     *
     * @throws KeySourceException if Signet cannot be asked
     */
    Optional<JWK> of(JWSHeader header) throws KeySourceException {
        try {
            JWKMatcher named = new JWKMatcher.Builder(JWKMatcher.forJWSHeader(header))
                    .keyID(header.getKeyID())
                    .build();
            return source.get(new JWKSelector(named), null).stream().findFirst();
        } catch (RateLimitReachedException e) {
            return Optional.empty();
        }
    }

    private static Resource fetch(Door door) throws IOException {
        HttpResponse<String> response = door.get("/oauth2/jwks");
        if (response.statusCode() != 200) {
            throw new IOException("the keys of Signet: status " + response.statusCode());
        }
        return new Resource(response.body(), "application/jwk-set+json");
    }

    private static URL jwks(URI issuer) {
        try {
            return issuer.resolve("/oauth2/jwks").toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
