package dev.signet.demo.verifier;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * Tells tokens of Signet for us from all others, by the order of RFC 8725 section 3: nothing of a token is believed before
 * its signature, and what it says about how to verify it is the attacker's choice.
 */
final class GenuineTokens {

    private static final int MOST_CHARACTERS = 8 * 1024;
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256);
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    private final String issuer;
    private final Set<String> audiences;
    private final Keys keys;

    GenuineTokens(URI issuer, Set<String> audiences, Keys keys) {
        this.issuer = issuer.toString();
        this.audiences = Set.copyOf(audiences);
        this.keys = keys;
    }

    /** Good as far as the token itself tells; what was ended since is another question. */
    Verdict read(String token, Instant now) {
        if (token.length() > MOST_CHARACTERS) {
            return new Verdict.Refused("token-malformed");
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWSHeader header = jwt.getHeader();
            if (!ALGORITHMS.contains(header.getAlgorithm())
                    || header.getKeyID() == null
                    || header.getCriticalParams() != null) {
                return new Verdict.Refused("signature-invalid");
            }
            Optional<JWK> key = keys.of(header);
            if (key.isEmpty() || !holds(jwt, key.get())) {
                return new Verdict.Refused("signature-invalid");
            }
            return ACCESS_TOKEN.equals(header.getType())
                    ? judged(Claims.from(jwt.getJWTClaimsSet(), header.getKeyID()), now)
                    : new Verdict.Refused("token-type-mismatch");
        } catch (ParseException | IllegalArgumentException e) {
            return new Verdict.Refused("token-malformed");
        } catch (JOSEException e) {
            return new Verdict.NobodyKnows();
        }
    }

    private static boolean holds(SignedJWT jwt, JWK key) throws JOSEException {
        if (!(key instanceof AsymmetricJWK pair)) {
            return false;
        }
        return jwt.verify(new DefaultJWSVerifierFactory().createJWSVerifier(jwt.getHeader(), pair.toPublicKey()));
    }

    private Verdict judged(Claims claims, Instant now) {
        if (!claims.issuer().equals(issuer)) {
            return new Verdict.Refused("issuer-mismatch");
        }
        if (Collections.disjoint(claims.audience(), audiences)) {
            return new Verdict.Refused("audience-mismatch");
        }
        if (!now.isBefore(claims.expiresAt())) {
            return new Verdict.Refused("token-expired");
        }
        return claims.issuedAt().isAfter(now.plus(LEEWAY))
                ? new Verdict.Refused("token-malformed")
                : new Verdict.Good(claims);
    }
}
