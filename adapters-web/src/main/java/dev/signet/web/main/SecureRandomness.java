package dev.signet.web.main;

import dev.signet.application.port.out.Randomness;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

@Singleton
final class SecureRandomness implements Randomness {

    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
