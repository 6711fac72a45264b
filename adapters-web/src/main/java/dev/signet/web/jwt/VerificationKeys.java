package dev.signet.web.jwt;

import com.nimbusds.jose.jwk.JWK;
import io.micronaut.security.token.jwt.endpoints.JwkProvider;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys in use, by name: the newest signs, and all of them verify. */
@Singleton
final class VerificationKeys implements JwkProvider {

    private final Map<String, SigningKey> byId = new LinkedHashMap<>();
    private final SigningKey newest;

    VerificationKeys(KeyVault vault) {
        var keys = vault.keys();
        keys.forEach(key -> byId.put(key.publicJwk().getKeyID(), key));
        newest = keys.getLast();
    }

    SigningKey newest() {
        return newest;
    }

    Optional<SigningKey> named(String kid) {
        return Optional.ofNullable(byId.get(kid));
    }

    @Override
    public List<JWK> retrieveJsonWebKeys() {
        return byId.values().stream().<JWK>map(SigningKey::publicJwk).toList();
    }
}
