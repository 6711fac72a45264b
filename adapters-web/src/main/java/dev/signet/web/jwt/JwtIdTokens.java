package dev.signet.web.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.application.port.out.IdTokens;
import dev.signet.domain.access.IdClaims;
import dev.signet.domain.access.IdToken;
import dev.signet.domain.access.LogoutClaims;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.Kid;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Optional;

/** ID tokens and logout tokens, told apart by their type so that neither passes for the other (RFC 8725 section 3.11). */
@Singleton
final class JwtIdTokens implements IdTokens {

    private static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");

    private final VerificationKeys keys;

    JwtIdTokens(VerificationKeys keys) {
        this.keys = keys;
    }

    @Override
    public IdToken mint(IdClaims claims, JwsAlgorithm algorithm) {
        return signed(IdJwtClaims.from(claims), JOSEObjectType.JWT, algorithm);
    }

    @Override
    public IdToken mint(LogoutClaims claims, JwsAlgorithm algorithm) {
        return signed(IdJwtClaims.from(claims), LOGOUT, algorithm);
    }

    private IdToken signed(JWTClaimsSet claims, JOSEObjectType type, JwsAlgorithm algorithm) {
        try {
            return IdToken.of(keys.signing(algorithm).sign(claims, type).serialize());
        } catch (JOSEException broken) {
            throw new IllegalStateException("a token cannot be signed", broken);
        }
    }

    @Override
    public Optional<IdClaims> read(String idToken) {
        if (idToken.length() > JwtTokenReader.MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var jwt = SignedJWT.parse(idToken);
            return isOurs(jwt) ? Optional.of(IdJwtClaims.toDomain(jwt.getJWTClaimsSet())) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException noneOfOurs) {
            return Optional.empty();
        }
    }

    private boolean isOurs(SignedJWT jwt) throws JOSEException {
        var header = jwt.getHeader();
        if (header.getKeyID() == null || !JOSEObjectType.JWT.equals(header.getType())) {
            return false;
        }
        var key = keys.named(new Kid(header.getKeyID()));
        return key.isPresent() && key.get().verify(jwt);
    }
}
