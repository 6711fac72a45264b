package dev.signet.web.jwt;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jca.JCAAware;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.Provider;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what signs and verifies, computed by Amazon's native provider where it loads and by the JDK's elsewhere, which is
 * found out once, at the start. Nothing else in the process is given to that provider.
 */
@Singleton
final class Signatures {

    private static final Logger LOG = LoggerFactory.getLogger(Signatures.class);

    private final Optional<Provider> fast;

    @Inject
    Signatures() {
        this(Signatures::corretto);
    }

    /** @param fast throws where it does not suit the machine */
    Signatures(Supplier<Provider> fast) {
        this.fast = load(fast);
    }

    private static Optional<Provider> load(Supplier<Provider> fast) {
        try {
            var provider = fast.get();
            LOG.info("Tokens are signed and verified by {}.", provider.getInfo());
            return Optional.of(provider);
        } catch (LinkageError | RuntimeException unsuited) {
            LOG.info(
                    "Tokens are signed and verified by the JDK, since the native provider does not load: {}",
                    unsuited.toString());
            return Optional.empty();
        }
    }

    private static Provider corretto() {
        var provider = AmazonCorrettoCryptoProvider.INSTANCE;
        provider.assertHealthy();
        return provider;
    }

    JWSSigner signer(ECKey key) throws JOSEException {
        return by(new ECDSASigner(own(key.toECPrivateKey())));
    }

    JWSVerifier verifier(ECKey key) throws JOSEException {
        return by(new ECDSAVerifier(own(key.toECPublicKey())));
    }

    JWSSigner signer(RSAKey key) throws JOSEException {
        return by(new RSASSASigner(own(key.toRSAPrivateKey())));
    }

    JWSVerifier verifier(RSAKey key) throws JOSEException {
        return by(new RSASSAVerifier(own(key.toRSAPublicKey())));
    }

    private <T extends JCAAware<JCAContext>> T by(T made) {
        fast.ifPresent(made.getJCAContext()::setProvider);
        return made;
    }

    /** In the provider's own form, or it would bring the key into that for each signature, which takes half the time. */
    @SuppressWarnings("unchecked") // a key becomes one of its own kind (KeyFactory.translateKey)
    private <K extends Key> K own(K key) throws JOSEException {
        if (fast.isEmpty()) {
            return key;
        }
        try {
            return (K) KeyFactory.getInstance(key.getAlgorithm(), fast.get()).translateKey(key);
        } catch (GeneralSecurityException unusable) {
            throw new JOSEException(unusable.getMessage(), unusable);
        }
    }
}
