package dev.signet.persistence.credential;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses once, at the start, who computes: the native library where it loads, else what runs everywhere. */
@Factory
final class Argon2idChoice {

    private static final Logger LOG = LoggerFactory.getLogger(Argon2idChoice.class);

    @Singleton
    Argon2id fastest() {
        return choose(NativeArgon2id::new, JavaArgon2id::new);
    }

    static Argon2id choose(Supplier<Argon2id> fast, Supplier<Argon2id> everywhere) {
        try {
            var chosen = fast.get();
            LOG.info("Passwords are hashed by the native libargon2.");
            return chosen;
        } catch (LinkageError | RuntimeException unsuited) {
            LOG.info("Passwords are hashed in Java, at half the speed: {}", unsuited.toString());
            return everywhere.get();
        }
    }
}
