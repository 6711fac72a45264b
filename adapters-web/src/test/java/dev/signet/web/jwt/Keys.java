package dev.signet.web.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.signet.application.fake.FakeAuditLog;
import dev.signet.application.fake.FakeDatabase;
import dev.signet.application.fake.FakeSigningKeys;
import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.KeyLife;
import dev.signet.domain.key.Kid;
import dev.signet.web.main.Settings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Map;

/** The keys of a server, without the server. */
final class Keys {

    /** By the native provider, where it loads. */
    static final Signatures AS_CHOSEN = new Signatures();

    static final Signatures BY_THE_JDK = new Signatures(() -> {
        throw new UnsatisfiedLinkError("not wanted here");
    });

    private Keys() {}

    static ECKey fresh(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a server has whose store holds this one key. */
    static VerificationKeys holding(JWK key) {
        return holding(key, JwsAlgorithm.ES256);
    }

    static VerificationKeys holding(JWK key, JwsAlgorithm algorithm) {
        return holding(key, algorithm, AS_CHOSEN);
    }

    static VerificationKeys holding(JWK key, JwsAlgorithm algorithm, Signatures signatures) {
        var ring = new KeyRing(Settings.read(Map.of("SIGNET_DB_URL", "jdbc:h2:mem:none")));
        var database = new FakeDatabase();
        var store = new FakeSigningKeys(database);
        var clock = InstantSource.system();
        store.addFirst(new StoredKey(
                KeyLife.next(new Kid(key.getKeyID()), algorithm, clock.instant())
                        .promoted(),
                key.toPublicJWK().toJSONString(),
                sealed(key, algorithm, ring),
                ring.newest()));
        return new VerificationKeys(new KeyVault(store, ring, signatures, clock, new FakeAuditLog(database)));
    }

    private static byte[] sealed(JWK key, JwsAlgorithm algorithm, KeyRing ring) {
        try {
            var about = key.getKeyID() + "|" + algorithm.wire() + "|"
                    + key.toPublicJWK().toJSONString();
            return ring.wrap(bytes(key.toJSONString()), bytes(about));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
