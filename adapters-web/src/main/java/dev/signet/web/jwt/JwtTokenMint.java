package dev.signet.web.jwt;

import com.nimbusds.jose.JOSEException;
import dev.signet.application.port.out.TokenMint;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.AccessToken;
import dev.signet.domain.client.JwsAlgorithm;
import jakarta.inject.Singleton;

@Singleton
final class JwtTokenMint implements TokenMint {

    private final VerificationKeys keys;

    JwtTokenMint(VerificationKeys keys) {
        this.keys = keys;
    }

    @Override
    public AccessToken mint(AccessClaims claims, JwsAlgorithm algorithm) {
        try {
            return AccessToken.of(
                    keys.signing(algorithm).sign(JwtClaims.from(claims)).serialize());
        } catch (JOSEException broken) {
            throw new IllegalStateException("a token cannot be signed", broken);
        }
    }
}
