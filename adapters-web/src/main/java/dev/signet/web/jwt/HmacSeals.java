package dev.signet.web.jwt;

import dev.signet.application.port.out.Seals;
import dev.signet.domain.refresh.KeyId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

@Singleton
final class HmacSeals implements Seals {

    private static final String ALGORITHM = "HmacSHA256";

    private final KeyRing keys;

    HmacSeals(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public KeyId newest() {
        return new KeyId(keys.newest());
    }

    @Override
    public List<KeyId> keys() {
        return keys.all().stream().map(KeyId::new).toList();
    }

    @Override
    public Optional<byte[]> seal(KeyId key, String text) {
        return keys.sealKey(key.value()).map(bytes -> seal(bytes, text));
    }

    private static byte[] seal(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
