package dev.signet.web.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.application.port.out.ClientAssertions;
import dev.signet.domain.client.AssertedClaims;
import dev.signet.domain.client.ClientId;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads client assertions with the keys that the client is registered with, and no others (RFC 7523, RFC 8725). */
@Singleton
final class JwtClientAssertions implements ClientAssertions {

    static final int MAX_LENGTH = 8 * 1024;

    private static final int MOST_KEYS = 10;
    private static final int SHORTEST_RSA_KEY = 2048;
    private static final Set<JWSAlgorithm> BY_RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256);

    @Override
    public Optional<ClientId> claimedBy(String assertion) {
        return parsed(assertion).flatMap(jwt -> {
            try {
                return Optional.ofNullable(jwt.getJWTClaimsSet().getIssuer()).flatMap(ClientId::parse);
            } catch (ParseException malformed) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Optional<AssertedClaims> verify(String assertion, String jwkSet) {
        return parsed(assertion)
                .filter(jwt -> isSignedByOneOf(keys(jwkSet), jwt))
                .flatMap(JwtClientAssertions::claims);
    }

    @Override
    public boolean areKeys(String jwkSet) {
        try {
            var keys = JWKSet.parse(jwkSet).getKeys();
            return !keys.isEmpty()
                    && keys.size() <= MOST_KEYS
                    && keys.stream().noneMatch(JWK::isPrivate)
                    && keys.stream().allMatch(JwtClientAssertions::canBeUsed);
        } catch (ParseException noKeys) {
            return false;
        }
    }

    private static boolean canBeUsed(JWK key) {
        return switch (key) {
            case ECKey ec -> Curve.P_256.equals(ec.getCurve());
            case RSAKey rsa -> rsa.size() >= SHORTEST_RSA_KEY;
            case OctetKeyPair okp -> Curve.Ed25519.equals(okp.getCurve());
            default -> false;
        };
    }

    private static Optional<SignedJWT> parsed(String assertion) {
        if (assertion.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var jwt = SignedJWT.parse(assertion);
            return CanonicalJwt.is(jwt, assertion) ? Optional.of(jwt) : Optional.empty();
        } catch (ParseException | IllegalArgumentException notAJwt) {
            return Optional.empty();
        }
    }

    private static List<JWK> keys(String jwkSet) {
        try {
            return JWKSet.parse(jwkSet).getKeys();
        } catch (ParseException broken) {
            throw new IllegalStateException("a client is registered with keys that cannot be read", broken);
        }
    }

    private static boolean isSignedByOneOf(List<JWK> keys, SignedJWT jwt) {
        var kid = jwt.getHeader().getKeyID();
        return keys.stream()
                .filter(key -> kid == null || kid.equals(key.getKeyID()))
                .filter(key -> !KeyUse.ENCRYPTION.equals(key.getKeyUse()))
                .anyMatch(key -> isSignedBy(key, jwt));
    }

    private static boolean isSignedBy(JWK key, SignedJWT jwt) {
        try {
            var verifier = verifier(key, jwt.getHeader());
            return verifier.isPresent() && jwt.verify(verifier.get());
        } catch (JOSEException cannotBeVerified) {
            return false;
        }
    }

    /** The algorithm follows from the key, so that no header can talk us into another; {@code crit} is refused inside. */
    private static Optional<JWSVerifier> verifier(JWK key, JWSHeader header) throws JOSEException {
        var algorithm = header.getAlgorithm();
        if (key.getAlgorithm() != null && !key.getAlgorithm().equals(algorithm)) {
            return Optional.empty();
        }
        if (key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve()) && JWSAlgorithm.ES256.equals(algorithm)) {
            return Optional.of(new ECDSAVerifier(ec.toECPublicKey()));
        }
        if (key instanceof RSAKey rsa && rsa.size() >= SHORTEST_RSA_KEY && BY_RSA.contains(algorithm)) {
            return Optional.of(new RSASSAVerifier(rsa.toRSAPublicKey()));
        }
        return key instanceof OctetKeyPair okp && JWSAlgorithm.EdDSA.equals(algorithm)
                ? Optional.of(new Ed25519Verifier(okp))
                : Optional.empty();
    }

    private static Optional<AssertedClaims> claims(SignedJWT jwt) {
        try {
            var said = jwt.getJWTClaimsSet();
            return Optional.of(new AssertedClaims(
                    Optional.ofNullable(said.getIssuer()),
                    Optional.ofNullable(said.getSubject()),
                    said.getAudience(),
                    Optional.ofNullable(said.getJWTID()),
                    instant(said.getIssueTime()),
                    instant(said.getNotBeforeTime()),
                    instant(said.getExpirationTime())));
        } catch (ParseException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
